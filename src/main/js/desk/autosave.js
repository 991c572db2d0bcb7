/**
 * Keeps what is typed: in this browser at once, on the server after a pause. What is to be done, and when, is decided in
 * autosave/keeping.js; this carries it out. A story that does not exist yet begins with the first text that is kept.
 */
import { begin, takeOver } from "./autosave/beginning.js";
import { putInto, typedIn } from "./autosave/fields.js";
import { Gate } from "./autosave/gate.js";
import { Keeping } from "./autosave/keeping.js";
import { KeptHere } from "./autosave/kept-here.js";
import { News } from "./autosave/news.js";
import { dateOf, offer } from "./autosave/older-text.js";
import { WorkingCopy } from "./autosave/server.js";

/** The page's side: what happens in it becomes events, and each method that is named as a command carries it out. */
class Autosave {
  #timers = { here: 0, server: 0 };
  #answerGate = null;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    const own = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    this.form = form;
    this.keeping = new Keeping(own, { number: numberIn(form), isNew: !form.dataset.workingCopy });
    this.server = new WorkingCopy(form);
    this.here = hereOf(form);
    this.gate = new Gate(form, { reach: () => this.#reach(), say: (state) => this.news.saving(state) });
    this.news = new News(form, () => this.gate.isHolding);
  }

  start() {
    const { form, keeping, here } = this;
    KeptHere.settlePosted(isAnswer());
    const page = { version: versionIn(form), isReadable: form.dataset.copyReadable !== undefined };
    this.#run(keeping.opened(here.left(), shownIn(form), page));

    form.addEventListener("input", () => this.#run(keeping.typed()));
    form.addEventListener("focusout", () => this.#happens(() => keeping.serverDue()));
    form.addEventListener("submit", (event) => {
      const button = /** @type {HTMLButtonElement} */ (event.submitter);
      if (button?.formTarget === "_blank" || event.defaultPrevented || !this.gate.lets(event)) return;
      this.#happens(() => keeping.posted());
    });
    form.addEventListener("formdata", ({ formData }) => {
      const { tab, sequence, number } = keeping.stamp;
      formData.set("copy-tab", tab);
      formData.set("copy-sequence", String(sequence));
      formData.set("copy-number", String(number));
    });
    document.addEventListener("visibilitychange", () => this.#happens(() => keeping.hidden()));
    window.addEventListener("pagehide", () => this.#happens(() => keeping.hidden()));
    window.addEventListener("online", () => this.#happens(() => keeping.serverDue()));
  }

  /** Asked for its fields the form has the editor write what it still holds, and that is an input of its own. */
  #happens(event) {
    typedIn(this.form);
    this.#run(event());
  }

  #run(commands) {
    for (const command of commands) this[command.do](command);
  }

  /** Whether the server is there, before a form goes out. */
  #reach() {
    return new Promise((answer) => {
      this.#answerGate = answer;
      this.#happens(() => this.keeping.asked());
    });
  }

  wait({ for: what, pause }) {
    const { keeping } = this;
    const due = () => (what === "here" ? keeping.hereDue() : keeping.serverDue());
    clearTimeout(this.#timers[what]);
    this.#timers[what] = setTimeout(() => this.#happens(due), pause);
  }

  stopWaiting() {
    clearTimeout(this.#timers.server);
  }

  keepHere({ text, replaces, say }) {
    clearTimeout(this.#timers.here);
    const key = this.form.elements["copy-key"]?.value;
    if (!this.here.keep({ ...this.#written(text), key, at: Date.now() })) return this.news.keeping("nowhere");
    for (const earlier of replaces) this.here.forget(earlier);
    if (say) this.news.keeping(say);
  }

  async send(sent) {
    clearTimeout(this.#timers.server);
    this.#run(await this.#answerTo(sent).catch(() => this.keeping.lost(sent)));
  }

  async #answerTo(sent) {
    const { form, keeping, server } = this;
    const response = await (sent.isNew ? begin(form, sent.isLast) : server.put(this.#written(sent.text), sent));
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

  async renewLogin({ sent }) {
    const { keeping, server } = this;
    const renewed = server.renewToken().then((isBack) => keeping.loginRenewed(sent, isBack));
    this.#run(await renewed.catch(() => keeping.lost(sent)));
  }

  async knock() {
    this.reached({ isReached: await this.server.knock().catch(() => false) });
  }

  reached({ isReached }) {
    this.#answerGate(isReached);
  }

  forget({ text }) {
    this.here.forget(text);
  }

  takeOver({ story }) {
    takeOver(this.form, story.page, story.address);
    this.here = hereOf(this.form);
    this.form.dispatchEvent(new CustomEvent("story:begun"));
  }

  notePosted({ text }) {
    this.here.isPosted(text);
  }

  putIn({ text }) {
    putInto(this.form, text.fields);
    const key = this.form.elements["copy-key"];
    if (text.key && key) key.value = text.key;
  }

  offer({ text }) {
    offer(text, () => this.here.forget(text));
  }

  say({ what, when, text }) {
    this.news.keeping(what, text ? dateOf(text) : when);
  }

  #written(text) {
    return { ...text, version: versionIn(this.form), fields: typedIn(this.form) };
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

/** By the paper's clock. */
function timeOf(timeZone) {
  const language = document.documentElement.lang === "en" ? "en-GB" : "bn-BD";
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone }).format();
}

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-copy-story]"));
if (form) new Autosave(form).start();
