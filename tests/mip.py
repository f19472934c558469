"""The choice as a mixed-integer programme for HiGHS: an oracle that shares nothing with the library's own method."""

from collections import defaultdict

import highspy

from infointerview.planning.selection import Problem


def optimum(problem: Problem) -> int | None:
    """Give the value of the optimum that HiGHS proves; none if the problem is infeasible."""
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)
    chosen = {item.id: model.addBinary(obj=item.utility) for item in problem.items}
    model.addConstr(sum(item.half_minutes * chosen[item.id] for item in problem.items) <= problem.half_minutes)
    topics, tokens, servers = defaultdict(list), defaultdict(list), defaultdict(list)
    for item in problem.items:
        topics[item.topic].append(item)
        for token in item.excludes:
            tokens[token].append(item)
        for demand in item.serves & problem.demands:
            servers[demand].append(item)
    cap = len(problem.topic_price)
    for topic, items in topics.items():
        had = problem.already.get(topic, 0)
        pinned = sum(item.id in problem.pinned for item in items)
        most = max(pinned, cap - had)  # pinned ones may exceed the cap; then no other may be added
        model.addConstr(sum(chosen[item.id] for item in items) <= most)
        steps = [
            model.addBinary(obj=-problem.topic_price[min(had + place, cap - 1)])
            for place in range(min(most, len(items)))
        ]
        model.addConstr(sum(chosen[item.id] for item in items) == sum(steps))
    for items in tokens.values():
        if len(items) > 1:
            model.addConstr(sum(chosen[item.id] for item in items) <= 1)
    for demand in problem.demands:
        if not servers[demand]:
            return None
        model.addConstr(sum(chosen[item.id] for item in servers[demand]) >= 1)
    for name in problem.pinned:
        model.addConstr(chosen[name] >= 1)
    model.maximize()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return round(model.getInfo().objective_function_value)
