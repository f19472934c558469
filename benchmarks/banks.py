"""Banks of any size, made of the shipped one: its questions over again, each with another worth and another length."""

import random

import attrs

from infointerview import Bank, Question, shipped_bank


def large_bank(size: int) -> Bank:
    """Make a bank of so many questions on the shipped topics; the same size gives the same bank."""
    shipped, dice = shipped_bank(), random.Random(size)  # noqa: S311 - it must be the same each time
    copies = -(-size // len(shipped))
    questions = [_copy(question, number, dice) for question in shipped for number in range(copies)]
    spread = [questions[place * len(questions) // size] for place in range(size)]
    return attrs.evolve(shipped, questions=spread)


def _copy(question: Question, number: int, dice: random.Random) -> Question:
    return attrs.evolve(
        question,
        id=f"{question.id}-{number}",
        family=question.family and f"{question.family}-{number}",
        crucial=question.crucial and not number,
        minutes=dice.randint(3, 10) / 2,
        worth=dice.randint(10, 100) / 100,
    )
