"use strict";
/* The form that says which method fits. First the weighing, the same as `innomethods.choosing.weighing` does it in
   Python (a test holds the two together); then the page. Nothing is sent or kept: answers live in the address alone. */

const FEWEST = 2;

/* Whether a row holds: true, false, or null while an answer that matters is missing. */
function holds(row, answers) {
  if (row.when.some(([question, metBy]) => question in answers && !metBy.includes(answers[question]))) return false;
  return row.when.some(([question]) => !(question in answers)) ? null : true;
}

/* All that has more for it than against it, methods and advice, and overlays, best first: most points, then fewer rows
   against, then the table's own order. Of methods and advice the two best are always there; of overlays those that fit
   what comes first, if that is a method. */
function ranked(table, answers) {
  const holding = table.rows.filter((row) => holds(row, answers));
  const weighed = table.subjects.map((subject, place) => {
    const speaksFor = holding.filter((row) => row.for.includes(subject.id));
    const speaksAgainst = holding.filter((row) => row.against.includes(subject.id));
    const points = (rows) => rows.reduce((sum, row) => sum + row.points, 0);
    return { subject, place, speaksFor, speaksAgainst, score: points(speaksFor) - points(speaksAgainst) };
  });
  weighed.sort((a, b) =>
    b.score - a.score || a.speaksAgainst.length - b.speaksAgainst.length || a.place - b.place);
  const spokenFor = weighed.filter((one) => one.speaksFor.length > 0);
  const chosen = spokenFor.filter((one) => one.subject.kind !== "overlay");
  const methods = chosen.filter((one, number) => one.score > 0 || number < FEWEST);
  const wanted = spokenFor.filter((one) => one.subject.kind === "overlay" && one.score > 0);
  const first = methods.length > 0 && methods[0].subject.kind === "method" ? methods[0].subject : null;
  const overlays = first ? wanted.filter((one) => !(first.id in one.subject.notFor)) : [];
  return { methods, wanted, overlays };
}

function rankOf({ methods, overlays }, id) {
  for (const group of [methods, overlays]) {
    const place = group.findIndex((one) => one.subject.id === id);
    if (place >= 0) return place + 1;
  }
  return null;
}

/* What the table recommends, each with the rows for and against and the answers that would change who comes first. */
function recommend(table, answers, limit) {
  const { methods, wanted, overlays } = ranked(table, answers);
  const open = table.questions.filter((question) => !(question.id in answers));
  const whatIf = open.flatMap((question) => question.answers.map((answer) => ({
    question: question.id,
    answer: answer.id,
    groups: ranked(table, { ...answers, [question.id]: answer.id }),
  })));
  return [methods.slice(0, limit), overlays].flatMap((group) => group.map((one, number) => ({
    rank: number + 1,
    subject: one.subject,
    score: one.score,
    reasons: one.speaksFor,
    counterReasons: one.speaksAgainst,
    leftOut: wanted.map(({ subject }) => subject).filter(({ notFor }) => one.subject.id in notFor)
      .map((overlay) => ({ overlay, because: overlay.notFor[one.subject.id] })),
    wouldChange: whatIf
      .map((what) => ({ question: what.question, answer: what.answer, rank: rankOf(what.groups, one.subject.id) }))
      .filter(({ rank }) =>
        one.subject.kind === "overlay" ? rank === null : (number === 0) !== (rank === 1)),
  })));
}

/* ---------------------------------------------------------------------------------------------------- the page */

const SHOWN_CHANGES = 3;
const OPEN_CARDS = 2;

function page(table) {
  const state = { language: document.documentElement.lang, answers: {} };
  const byId = (id) => document.getElementById(id);
  const said = (words) => words[state.language];
  const word = (name) => said(table.words[name]);

  function make(tag, attributes = {}, ...inside) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...inside.filter((one) => one !== null));
    return node;
  }

  /* Questions: one fieldset each, with «not known» chosen until somebody answers. */
  function fieldset(question) {
    const helped = question.help ? make("p", { class: "im-help", id: `h-${question.id}` }, said(question.help)) : null;
    const options = [...question.answers, { id: "", title: table.words.unknown }].map((answer) => {
      const input = make("input", { type: "radio", name: question.id, value: answer.id });
      input.checked = (state.answers[question.id] || "") === answer.id;
      return make("label", {}, input, make("span", {}, said(answer.title)));
    });
    return make("fieldset", { id: `q-${question.id}`, "aria-describedby": helped ? helped.id : null },
      make("legend", {}, said(question.ask)), helped, make("div", { class: "im-options" }, ...options));
  }

  function showQuestions() {
    byId("im-fields").replaceChildren(...table.questions.map(fieldset));
  }

  /* Recommendations. */
  function list(name, items) {
    if (items.length === 0) return null;
    return make("div", {}, make("p", { class: "im-name" }, word(name)),
      make("ul", {}, ...items.map((item) => make("li", {}, item))));
  }

  function change({ question: id, answer: given, rank }) {
    const question = table.questions.find((one) => one.id === id);
    const answer = question.answers.find((one) => one.id === given);
    const then = word(rank === 1 ? "first" : rank === null ? "gone" : "notFirst");
    const link = make("a", { href: `#q-${id}` }, said(question.ask));
    const line = make("span", {}, link, ` ${said(answer.title)} → ${then}`);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const field = byId(`q-${id}`);
      field.scrollIntoView({ block: "center" });
      field.querySelector("input:checked").focus({ preventScroll: true });
    });
    return line;
  }

  function card(one) {
    const { subject } = one;
    const heading = make("h3", {}, said(subject.title),
      subject.pin ? make("span", { class: "im-pin" }, ` ${subject.pin}`) : null);
    const inside = [
      subject.advice ? make("p", { class: "im-advice" }, said(subject.advice)) : null,
      subject.summary ? make("p", {}, said(subject.summary)) : null,
      list("why", one.reasons.map((row) => said(row.because))),
      list("whyNot", one.counterReasons.map((row) => said(row.because))),
      list("notWhen", subject.notWhen.map(said)),
      list("leftOut", one.leftOut.map(({ overlay, because }) => `${said(overlay.title)}: ${said(because)}`)),
      list("changes", one.wouldChange.slice(0, SHOWN_CHANGES).map(change)),
    ];
    const opened = one.subject.kind !== "overlay" && one.rank <= OPEN_CARDS;
    if (opened) return make("li", {}, heading, ...inside);
    return make("li", {}, make("details", {}, make("summary", {}, heading), ...inside));
  }

  function command() {
    const facts = Object.entries(state.answers).map(([question, answer]) => ` --fact ${question}=${answer}`);
    return `innomethods recommend --lang ${state.language}${facts.join("")}`;
  }

  function showAnswer() {
    const advised = recommend(table, state.answers, table.limit);
    const first = advised.filter((one) => one.subject.kind !== "overlay");
    const overlays = advised.filter((one) => one.subject.kind === "overlay");
    const known = Object.keys(state.answers).length;
    byId("im-now").textContent = [
      word(known ? "answered" : "nothing").replace("{n}", known).replace("{of}", table.questions.length),
      known && first[0] ? ` ${word("comesFirst")}: ${said(first[0].subject.title)}.` : "",
      known && first[1] ? ` ${word("comesSecond")}: ${said(first[1].subject.title)}.` : "",
    ].join("");
    byId("im-first").replaceChildren(...first.map(card));
    byId("im-overlays").replaceChildren(...overlays.map(card));
    byId("im-overlays-part").hidden = overlays.length === 0;
    byId("im-command").textContent = command();
  }

  /* Language and address: #nb&problem=many, so that an answer can be sent to somebody. */
  function showLanguage() {
    document.documentElement.lang = state.language;
    document.title = said(table.title);
    for (const node of document.querySelectorAll("[data-words]")) node.textContent = word(node.dataset.words);
    for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
    }
    byId("im-title").textContent = said(table.title);
  }

  function keepInAddress() {
    const parts = [state.language, ...Object.entries(state.answers).map(([one, given]) => `${one}=${given}`)];
    history.replaceState(null, "", `#${parts.join("&")}`);
  }

  function readAddress() {
    for (const part of location.hash.slice(1).split("&")) {
      const [name, given] = part.split("=");
      if (table.languages.includes(name)) state.language = name;
      const question = table.questions.find((one) => one.id === name);
      if (question && question.answers.some((answer) => answer.id === given)) state.answers[name] = given;
    }
  }

  function showAll() {
    showLanguage();
    showQuestions();
    showAnswer();
  }

  byId("im-questions").addEventListener("change", ({ target }) => {
    if (target.value) state.answers[target.name] = target.value;
    else delete state.answers[target.name];
    showAnswer();
    keepInAddress();
  });
  byId("im-questions").addEventListener("submit", (event) => event.preventDefault());
  byId("im-again").addEventListener("click", () => {
    state.answers = {};
    showQuestions();
    showAnswer();
    keepInAddress();
    byId("im-questions-title").focus();
  });
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => {
      state.language = button.dataset.language;
      showAll();
      keepInAddress();
    });
  }
  readAddress();
  showAll();
}

if (typeof document !== "undefined") page(JSON.parse(document.getElementById("im-table").textContent));
else module.exports = { recommend };
