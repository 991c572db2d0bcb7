/**
 * Keeps what is typed: in this browser at once, on the server after a pause. What is to be done, and when, is decided in
 * autosave/keeping.js; this carries it out. A story that does not exist yet begins with the first text that is kept.
 */
import { begin, takeOver } from "./autosave/beginning.js";
import { putInto, typedIn, wordsOf } from "./autosave/fields.js";
import { Gate } from "./autosave/gate.js";
import { Keeping } from "./autosave/keeping.js";
import { KeptHere } from "./autosave/kept-here.js";
import { WorkingCopy } from "./autosave/server.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-copy-story]"));
if (form) start();

function start() {
  const own = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  const keeping = new Keeping(own, { number: numberIn(form), isNew: !form.dataset.workingCopy });
  const server = new WorkingCopy(form);
  const timers = { here: 0, server: 0 };
  let here = hereOf(form);
  let answerGate = null;

  const gate = new Gate(form, { reach, say: sayOfSaving });

  /** Carries out the commands of autosave/keeping.js. */
  const deeds = {
    wait({ for: what, pause }) {
      clearTimeout(timers[what]);
      timers[what] = setTimeout(() => due(() => (what === "here" ? keeping.hereDue() : keeping.serverDue())), pause);
    },
    stopWaiting() {
      clearTimeout(timers.server);
    },
    keepHere({ text, replaces, say: what }) {
      clearTimeout(timers.here);
      const key = form.elements["copy-key"]?.value;
      if (!here.keep({ ...written(text), key, at: Date.now() })) return say(form.dataset.copyNowhere);
      for (const earlier of replaces) here.forget(earlier);
      if (what) sayWhat(what);
    },
    async send(sent) {
      clearTimeout(timers.server);
      run(await answerTo(sent).catch(() => keeping.lost(sent)));
    },
    async renewLogin({ sent }) {
      run(
        await server.renewToken().then(
          (is) => keeping.loginRenewed(sent, is),
          () => keeping.lost(sent),
        ),
      );
    },
    async knock() {
      deeds.reached({ isReached: await server.knock().catch(() => false) });
    },
    reached({ isReached }) {
      answerGate(isReached);
    },
    forget({ text }) {
      here.forget(text);
    },
    takeOver({ story }) {
      takeOver(form, story.page, story.address);
      here = hereOf(form);
      form.dispatchEvent(new CustomEvent("story:begun"));
    },
    notePosted({ text }) {
      here.isPosted(text);
    },
    putIn({ text }) {
      putInto(form, text.fields);
      if (text.key && form.elements["copy-key"]) form.elements["copy-key"].value = text.key;
    },
    offer({ text }) {
      offer(text);
    },
    say({ what, when, text }) {
      sayWhat(what, text ? dateOf(text) : when);
    },
  };

  KeptHere.settlePosted(isAnswer());
  run(
    keeping.opened(here.left(), shownIn(form), {
      version: versionIn(form),
      isReadable: form.dataset.copyReadable !== undefined,
    }),
  );

  form.addEventListener("input", () => run(keeping.typed()));
  form.addEventListener("focusout", () => due(() => keeping.serverDue()));
  form.addEventListener("submit", (event) => {
    const button = /** @type {HTMLButtonElement} */ (event.submitter);
    if (button?.formTarget === "_blank" || event.defaultPrevented || !gate.lets(event)) return;
    due(() => keeping.posted());
  });
  form.addEventListener("formdata", (event) => {
    const { tab, sequence, number } = keeping.stamp;
    event.formData.set("copy-tab", tab);
    event.formData.set("copy-sequence", String(sequence));
    event.formData.set("copy-number", String(number));
  });
  document.addEventListener("visibilitychange", () => due(() => keeping.hidden()));
  window.addEventListener("pagehide", () => due(() => keeping.hidden()));
  window.addEventListener("online", () => due(() => keeping.serverDue()));

  /** Asked for its fields the form has the editor write what it still holds, and that is an input of its own. */
  function due(event) {
    typedIn(form);
    run(event());
  }

  function run(commands) {
    for (const command of commands) deeds[command.do](command);
  }

  /** Whether the server is there, before a form goes out. */
  function reach() {
    return new Promise((answer) => {
      answerGate = answer;
      due(() => keeping.asked());
    });
  }

  function written(text) {
    return { ...text, version: versionIn(form), fields: typedIn(form) };
  }

  async function answerTo(sent) {
    const response = await (sent.isNew ? begin(form, sent.isLast) : server.put(written(sent.text), sent));
    if (response.status === 409) return keeping.refused(sent);
    if (response.status === 401) return keeping.loginGone(sent);
    if (!response.ok) throw new Error(String(response.status));
    if (!sent.isNew) {
      const { number, when } = await response.json();
      return keeping.kept(sent, { number, when });
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const number = numberIn(/** @type {HTMLFormElement} */ (page.querySelector("form#story")));
    return keeping.begun(sent, { number, when: timeOf(form.dataset.zone), page, address: response.url });
  }

  function sayOfSaving(state) {
    const { copySaving: saving, copyUnsent: unsent, copyReached: reached } = form.dataset;
    show({ saving, unsent, reached }[state] ?? "", state === "unsent" || state === "reached");
  }

  function sayWhat(what, when = "") {
    const { copyKept, copyHere, copyElsewhere, copyLogin, copyBack } = form.dataset;
    const words = { kept: copyKept, here: copyHere, elsewhere: copyElsewhere, login: copyLogin, back: copyBack };
    say(`${words[what]} ${when}`.trim());
  }

  /** That something pressed was not done is said until it is. */
  function say(words) {
    if (!gate.isHolding) show(words, false);
  }

  function show(words, isWarning) {
    const place = form.querySelector("[data-copy-said]");
    place.textContent = words;
    place.classList.toggle("bar-warning", isWarning);
  }

  /** A text of which nobody knows whether it is older is never put over another: it can be read, and thrown away. */
  function offer(text) {
    const place = /** @type {HTMLTemplateElement} */ (document.querySelector("[data-copy-older]"));
    const box = /** @type {HTMLElement} */ (place.content.firstElementChild.cloneNode(true));
    box.querySelector("[data-when]").textContent = dateOf(text);
    box.querySelector("[data-text]").textContent = wordsOf(text.fields);
    box.querySelector("button").addEventListener("click", () => {
      here.forget(text);
      box.remove();
    });
    place.before(box);
  }
}

function hereOf({ dataset }) {
  return new KeptHere(dataset.copyAccount, dataset.copyStory);
}

function numberIn({ dataset }) {
  return Number(dataset.copyNumber);
}

function versionIn({ elements }) {
  return Number(elements.version.value);
}

/** Whose text the page shows, and up to which of their changes. */
function shownIn({ dataset }) {
  return { tab: dataset.copyTab, sequence: Number(dataset.copySequence) };
}

/** Whether this page says what has become of the form that was posted; not when one only goes back to it. */
function isAnswer() {
  const [here] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const isNews = here?.type === "navigate";
  return isNews && new URLSearchParams(location.search).has("said");
}

function dateOf({ at }) {
  return new Date(at).toLocaleString(document.documentElement.lang);
}

/** By the paper's clock. */
function timeOf(timeZone) {
  const language = document.documentElement.lang === "en" ? "en-GB" : "bn-BD";
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone }).format();
}
