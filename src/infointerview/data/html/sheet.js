"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const say = document.documentElement.dataset;
  const items = [...document.querySelectorAll("[data-id]:not(dialog *)")];
  const tick = (item) => item.querySelector("input");
  const note = (item) => item.querySelector("textarea");

  // What is ticked and noted, and when the clock was started, stays on the device under the agenda's own name.
  const name = `infointerview:${say.agenda}`;
  let found = null;
  let keeps = true;
  try {
    found = JSON.parse(localStorage.getItem(name));
  } catch (error) {
    keeps = error instanceof SyntaxError; // what can't be read is written anew
  }
  let kept = {
    asked: Array.isArray(found?.asked) ? found.asked : [],
    notes: { ...found?.notes },
    more: String(found?.more ?? ""),
    started: Number(found?.started) || 0,
  };
  const keep = () => {
    kept.asked = items.filter((item) => tick(item).checked).map((item) => item.dataset.id);
    kept.notes = Object.fromEntries(items.filter((item) => note(item).value).map((item) => [item.dataset.id, note(item).value]));
    kept.more = $("more").value;
    try {
      localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      keeps = false;
    }
    if (!keeps) $("kept").textContent = say.notKept;
    $("answers").value = answers();
  };
  const show = () => {
    for (const item of items) {
      tick(item).checked = kept.asked.includes(item.dataset.id);
      note(item).value = kept.notes[item.dataset.id] ?? "";
    }
    $("more").value = kept.more;
    keep();
  };

  // The notes as the lines of an interview's file: texts of TOML are written as those of JSON are.
  const text = (value) => JSON.stringify(value).replaceAll("\x7f", "\\u007f");
  const answer = (item) => [
    "[[answers]]",
    `question = ${text(item.dataset.id)}`,
    ...(item.dataset.to ? [`contact = ${text(item.dataset.to)}`] : []),
    ...(note(item).value ? [`notes = ${text(note(item).value)}`] : []),
    "",
  ];
  const answers = () => [
    ...items.filter((item) => tick(item).checked || note(item).value).flatMap(answer),
    ...kept.more.split("\n").filter(Boolean).map((line) => `# ${line.replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, " ")}`),
  ].join("\n");

  document.addEventListener("input", keep);
  $("home").hidden = false;
  $("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText($("answers").value);
    } catch {
      $("answers").select();
      document.execCommand("copy");
    }
    $("copy").textContent = say.copied;
  });
  $("clear").addEventListener("click", () => {
    if (!confirm(say.sureClear)) return;
    kept = { ...kept, asked: [], notes: {}, more: "" };
    show();
  });
  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach((fold) => { fold.open = true; }));
  show();

  const clock = document.querySelector(".clock");
  if (!clock) return;

  // The clock: what is left, and which question is due.
  const total = Number(clock.dataset.minutes);
  const minute = () => (kept.started ? (Date.now() - kept.started) / 60000 : 0);
  const written = (minutes) => {
    const seconds = Math.floor(Math.round(Math.abs(minutes) * 60000) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const due = (now) => items.findLast((item) => Number(item.dataset.start) <= now);
  const where = (now) => {
    if (now >= Number(clock.dataset.end)) return [say.atClosing, "closing"];
    const item = due(now);
    return item ? [say.atQuestion.replace("{count}", items.indexOf(item) + 1), item.id] : [say.atOpening, "opening"];
  };
  const turn = () => {
    const now = minute();
    const left = total - now;
    const running = kept.started > 0;
    $("start").hidden = running;
    for (const part of [clock.querySelector(".left"), $("due"), $("again")]) part.hidden = !running;
    if (!running) return;
    $("gone").value = Math.min(now, total);
    $("time").textContent = written(left);
    $("left").textContent = left < 0 ? say.over : say.left;
    const [words, place] = where(now);
    $("due").textContent = words;
    $("due").href = `#${place}`;
    for (const item of items) {
      if (item.id === place) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
    const urgent = left <= 0 ? say.timeIsUp : left <= Number(clock.dataset.notice) ? say.nearlyOver : "";
    clock.classList.toggle("urgent", urgent !== "");
    const said = urgent || words;
    if (urgent) $("due").textContent = urgent;
    if ($("said").textContent !== said) $("said").textContent = said;
  };
  const awake = async () => {
    try {
      await navigator.wakeLock.request("screen");
    } catch {
      // a screen that goes dark is no harm
    }
  };
  $("start").addEventListener("click", () => {
    kept.started = Date.now();
    keep();
    turn();
    $("due").focus();
    awake();
  });
  $("again").addEventListener("click", () => {
    if (!confirm(say.sureAgain)) return;
    kept.started = 0;
    $("gone").value = 0;
    for (const item of items) item.removeAttribute("aria-current");
    clock.classList.remove("urgent");
    keep();
    turn();
    $("start").focus();
  });

  // Cut short: the best five minutes after what has been asked; without any tick, after what the clock says.
  $("cut").addEventListener("click", () => {
    const asked = items.filter((item) => tick(item).checked);
    const after = items.findLastIndex((item) => tick(item).checked);
    const begun = after < 0 ? items.indexOf(due(minute())) : after + 1;
    const most = Math.min(Math.max(begun, 0), items.length - 1);
    const done = new Set(asked.map((item) => item.dataset.id));
    for (const plan of document.querySelectorAll("#short ol")) {
      plan.hidden = Number(plan.dataset.asked) !== most;
      for (const row of plan.children) row.hidden = done.has(row.dataset.id) || ("missed" in row.dataset && after < 0);
    }
    $("short").showModal();
  });
  $("back").addEventListener("click", () => $("short").close());

  clock.hidden = false;
  setInterval(turn, 1000);
  turn();
})();
