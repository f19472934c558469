// The question explorer: shows the questions that fit the form, and keeps the form in the address.
// Without this script the page is the whole list, by topic.
(() => {
  "use strict";

  let current = null; // the explorer of the page that is shown; instant loading may exchange the page

  const plain = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[‘’]/g, "'").replace(/\s+/g, " ").toLowerCase();

  const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  function explorer(form) {
    const sections = [...document.querySelectorAll("section.topic")].map((element) => ({
      element,
      entries: document.querySelectorAll(`.md-nav--secondary a[href="#topic-${element.dataset.topic}"]`),
      questions: [...element.querySelectorAll(".question")].map((question) => ({
        element: question,
        words: plain(question.textContent),
        topic: [element.dataset.topic],
        contact: question.dataset.contact.split(" "),
        objective: question.dataset.objectives.split(" "),
        sensitivity: [question.dataset.sensitivity],
      })),
    }));
    const total = sections.reduce((sum, section) => sum + section.questions.length, 0);

    function fits(question, wanted) {
      const { text, ...choices } = wanted;
      return (
        Object.entries(choices).every(([name, value]) => !value || question[name].includes(value)) &&
        plain(text).split(" ").every((word) => question.words.includes(word))
      );
    }

    // Show what fits, and say how many that are.
    function show() {
      const wanted = Object.fromEntries(new FormData(form));
      let shown = 0;
      let topics = 0;
      for (const section of sections) {
        let here = 0;
        for (const question of section.questions) {
          question.element.hidden = !fits(question, wanted);
          here += question.element.hidden ? 0 : 1;
        }
        section.element.hidden = here === 0;
        section.entries.forEach((entry) => (entry.closest("li").hidden = here === 0));
        shown += here;
        topics += here ? 1 : 0;
      }
      const some = `${shown} of ${counted(total, "question")}, on ${counted(topics, "topic")}`;
      form.querySelector("[role=status]").textContent = shown === total ? counted(total, "question") : some;
      form.querySelector(".explorer__meaning").textContent = form.elements.contact.selectedOptions[0].dataset.meaning ?? "";
    }

    // Write the form into the address; what the address pointed at may be hidden now.
    function write() {
      const filled = [...new FormData(form)].filter(([, value]) => value);
      const query = new URLSearchParams(filled).toString();
      history.replaceState(history.state, "", location.pathname + (query ? `?${query}` : ""));
    }

    function fill(query) {
      for (const field of form.querySelectorAll("[name]")) {
        field.value = query.get(field.name) ?? "";
        if (field.selectedIndex === -1) field.selectedIndex = 0; // there is no such choice
      }
      show();
    }

    // Read the form from the address. A question that it points at is shown, whatever the form says.
    function read() {
      fill(new URLSearchParams(location.search));
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.closest("section.topic")) return;
      if (target.closest("[hidden]")) {
        fill(new URLSearchParams());
        history.replaceState(history.state, "", location.pathname + location.hash);
      }
      const details = target.querySelector("details");
      if (details) details.open = true;
      target.scrollIntoView();
    }

    form.addEventListener("input", () => { show(); write(); });
    form.addEventListener("reset", () => setTimeout(() => { show(); write(); }));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    read();
    return { form, read };
  }

  function start() {
    const form = document.querySelector("form.explorer");
    if (!form) current = null;
    else if (form !== current?.form) current = explorer(form);
  }

  addEventListener("hashchange", () => current?.read());
  addEventListener("popstate", () => current?.read());
  if (window.document$) window.document$.subscribe(start); // of the theme: emits each page, also with instant loading
  else start();
})();
