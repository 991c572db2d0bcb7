import { sortOut } from "./windows.js";

/** Milliseconds after the last keystroke, and until something that failed is tried again. */
const HERE_PAUSE = 250;
const SERVER_PAUSE = 2000;
const RETRY_PAUSE = 5000;

/**
 * What is to be done so that no typed word is lost: a state machine that knows no page, no clock and no network. Each
 * event is a method and answers commands, which the page carries out one after the other (../autosave.js). The server
 * takes a text only from a window that has seen the newest one (shironam.story.writing.WorkingCopies).
 *
 *     typed ── 0.25 s ─► kept in this browser
 *       └───── 2 s ────► under way ─► kept: what was typed meanwhile follows
 *                            ├──────► lost: stays here, again in 5 s
 *                            ├──────► refused, another window's text is newer: stays here
 *                            └──────► the login is gone: stays here, and goes out again with a new token
 *
 * @typedef {import("./windows.js").Name} Name
 * @typedef {import("./windows.js").KeptText} KeptText
 *
 * @typedef {{do: "wait", for: "here" | "server", pause: number}} Wait then comes hereDue() or serverDue()
 * @typedef {{do: "stopWaiting"}} StopWaiting for serverDue()
 * @typedef {{do: "keepHere", text: Name, replaces: KeptText[], say?: Saying}} KeepHere in this browser, or says that there is no room
 * @typedef {{do: "send", text: Name, isNew: boolean, isLast: boolean, isAsked: boolean}} Send then comes one of the answers
 * @typedef {{do: "forget", text: Name}} Forget what lies in this browser, up to that change
 * @typedef {{do: "say", what: Saying, when?: string, text?: KeptText}} Say
 * @typedef {{do: "putIn" | "offer", text: KeptText}} Restore into the form, or beside it
 * @typedef {{do: "takeOver", story: Begun}} TakeOver the form becomes that of the story
 * @typedef {{do: "notePosted", text: Name}} NotePosted for the next page
 * @typedef {{do: "renewLogin", sent: Send}} RenewLogin then comes loginRenewed() or lost()
 * @typedef {{do: "knock"}} Knock finds out whether the server is there, and tells the form that waits to go out
 * @typedef {{do: "reached", isReached: boolean}} Reached tells the form that waits to go out
 * @typedef {Wait | StopWaiting | KeepHere | Send | Forget | Say | Restore | TakeOver | NotePosted | RenewLogin | Knock | Reached} Command
 *
 * @typedef {"kept" | "here" | "elsewhere" | "login" | "back"} Saying
 * @typedef {{number: number, when: string}} Kept
 * @typedef {Kept & {page: Document, address: string}} Begun
 */
export class Keeping {
  #own;
  #number;
  #isNew;

  /** Whose text is in the form: that of a window before this one, until something is changed here. */
  #tab;
  #sequence = 0;

  /** The last change of this text that the server has. */
  #kept = 0;

  /** Windows whose text this one goes on from, with the last change that is in it, and what they left here. */
  /** @type {Record<string, number>} */
  #continues = {};

  /** @type {KeptText[]} */
  #earlier = [];

  #posted = -1;
  #underWay = 0;
  #isAsked = false;

  /**
   * @param {string} own the name of this window
   * @param {{number: number, isNew: boolean}} page which working copy it has seen, and whether there is a story yet
   */
  constructor(own, { number, isNew }) {
    this.#own = own;
    this.#tab = own;
    this.#number = number;
    this.#isNew = isNew;
  }

  /** What a form that goes out says of the text in it. */
  get stamp() {
    return { tab: this.#tab, sequence: this.#sequence, number: this.#number };
  }

  /**
   * The page is open, and windows before it left these texts in the browser.
   *
   * @param {KeptText[]} left the latest first
   * @param {Name} shown the text that the page shows
   * @param {{version: number, isReadable: boolean}} page readable, unless it shows what was posted and asks about it
   * @returns {Command[]}
   */
  opened(left, shown, { version, isReadable }) {
    const { old, newest, others } = sortOut(left, shown, { version, number: this.#number });
    /** @type {Command[]} */
    const offers = others.map((text) => ({ do: "offer", text }));
    if (isReadable) return [...old.map(forget), ...(newest ? this.#goOnFrom(newest) : []), ...offers];
    if (shown.tab) this.#continues = { [shown.tab]: shown.sequence };
    this.#earlier = old;
    return offers;
  }

  /** @returns {Command[]} */
  typed() {
    this.#change();
    return [wait("here", HERE_PAUSE), wait("server", SERVER_PAUSE)];
  }

  /**
   * The pause after typing is over.
   *
   * @returns {Command[]}
   */
  hereDue() {
    return this.#keepHere();
  }

  /**
   * The pause is over, a field was left, or the network is back. One request at a time; what is typed meanwhile follows.
   *
   * @returns {Command[]}
   */
  serverDue() {
    return this.#isKept || this.#underWay > 0 ? [] : this.#send({});
  }

  /**
   * The page is left or hidden, perhaps for ever. What was just posted is on its way; it stays here until the next page
   * has seen that it arrived.
   *
   * @returns {Command[]}
   */
  hidden() {
    if (this.#isKept || this.#posted === this.#sequence) return [];
    return [...this.#keepHere(), ...this.#send({ isLast: true })];
  }

  /**
   * A form wants to go out, which it may only to a server that is there. The text goes before it, so that it is safe
   * whatever becomes of the form. Whether it may be saved, the answer to the form will tell.
   *
   * @returns {Command[]}
   */
  asked() {
    this.#isAsked = true;
    return [{ do: "stopWaiting" }, ...this.#keepHere(), ...(this.#underWay > 0 ? [] : this.#ask())];
  }

  /**
   * The form goes out.
   *
   * @returns {Command[]}
   */
  posted() {
    this.#change();
    this.#posted = this.#sequence;
    return [...this.#keepHere(), { do: "notePosted", text: this.#name() }];
  }

  /**
   * The server has it.
   *
   * @param {Send} sent
   * @param {Kept} answer
   * @returns {Command[]}
   */
  kept(sent, { number, when }) {
    if (sent.text.tab === this.#own) this.#number = Math.max(this.#number, number);
    this.#arrived(sent);
    return [say("kept", when), forget(sent.text), ...this.#reached(sent, true), ...this.#ended(sent)];
  }

  /**
   * The server has it, and with it a story: from now on this form is like any other's.
   *
   * @param {Send} sent
   * @param {Begun} story
   * @returns {Command[]}
   */
  begun(sent, story) {
    const all = sent.text.tab === this.#own ? { ...sent.text, sequence: Infinity } : sent.text;
    this.#number = story.number;
    this.#isNew = false;
    this.#arrived(sent);
    return [forget(all), { do: "takeOver", story }, say("kept", story.when), ...this.hereDue(), ...this.#ended(sent)];
  }

  /**
   * Another window's text is newer, and the server does not take this one.
   *
   * @param {Send} sent
   * @returns {Command[]}
   */
  refused(sent) {
    if (sent.isAsked) return [...this.#reached(sent, true), ...this.#ended(sent)];
    return [...this.#keepHere("elsewhere"), ...this.#ended(sent)];
  }

  /**
   * The login has ended, or another one has begun, with which this page's token is not valid.
   *
   * @param {Send} sent
   * @returns {Command[]}
   */
  loginGone(sent) {
    if (sent.isAsked) return [...this.#reached(sent, true), ...this.#ended(sent)];
    return [...this.#keepHere(), { do: "renewLogin", sent }];
  }

  /**
   * @param {Send} sent
   * @param {boolean} isBack whether the same person is logged in again
   * @returns {Command[]}
   */
  loginRenewed(sent, isBack) {
    /** @type {Command[]} */
    const next = isBack ? [wait("server", 0)] : [say("login"), wait("server", RETRY_PAUSE)];
    return [...next, ...this.#ended(sent, [])];
  }

  /**
   * No answer came, or one that says nothing. The server may have it all the same; sending it twice does no harm.
   *
   * @param {Send} sent
   * @returns {Command[]}
   */
  lost(sent) {
    if (sent.isAsked) return [...this.#reached(sent, false), ...this.#ended(sent, [])];
    return [...this.#keepHere("here"), ...this.#ended(sent, [wait("server", RETRY_PAUSE)])];
  }

  get #isKept() {
    return this.#kept === this.#sequence;
  }

  #change() {
    if (this.#tab !== this.#own) {
      this.#continues = { ...this.#continues, [this.#tab]: this.#sequence };
      this.#tab = this.#own;
      this.#sequence = 0;
      this.#kept = 0;
    }
    this.#sequence++;
  }

  /**
   * It is sent as what it is, the earlier window's, which may be alive: only a change here makes it another text.
   *
   * @param {KeptText} text
   * @returns {Command[]}
   */
  #goOnFrom(text) {
    this.#tab = text.tab;
    this.#sequence = text.sequence;
    this.#continues = text.continues ?? {};
    this.#earlier = [text];
    return [{ do: "putIn", text }, { do: "say", what: "back", text }, wait("server", 0)];
  }

  /** @returns {Name} */
  #name() {
    return { tab: this.#tab, sequence: this.#sequence, after: this.#number, continues: this.#continues };
  }

  /**
   * An earlier window's text lies here already, and what the server has need not.
   *
   * @param {Saying} [saying]
   * @returns {Command[]}
   */
  #keepHere(saying) {
    if (this.#isKept) return [];
    if (this.#tab !== this.#own) return saying ? [say(saying)] : [];
    return [{ do: "keepHere", text: this.#name(), replaces: this.#earlier, say: saying }];
  }

  /** @returns {Command[]} */
  #send({ isLast = false, isAsked = false }) {
    this.#underWay++;
    return [{ do: "send", text: this.#name(), isNew: this.#isNew, isLast, isAsked }];
  }

  /** @returns {Command[]} */
  #ask() {
    this.#isAsked = false;
    return this.#isNew || this.#isKept ? [{ do: "knock" }] : this.#send({ isAsked: true });
  }

  /** @returns {Command[]} */
  #reached(sent, isReached) {
    return sent.isAsked ? [{ do: "reached", isReached }] : [];
  }

  /** What was typed meanwhile is not kept yet. */
  #arrived({ text }) {
    if (text.tab === this.#tab) this.#kept = Math.max(this.#kept, text.sequence);
  }

  /**
   * @param {Send} sent
   * @param {Command[]} [next] what comes now; else what was typed meanwhile follows
   * @returns {Command[]}
   */
  #ended(sent, next) {
    const { text } = sent;
    this.#underWay--;
    if (this.#isAsked && this.#underWay === 0) return this.#ask();
    if (next) return next;
    const isNewest = text.tab === this.#tab && text.sequence === this.#sequence;
    return isNewest || this.#isKept ? [] : [wait("server", SERVER_PAUSE)];
  }
}

/**
 * @param {"here" | "server"} what
 * @param {number} pause
 * @returns {Wait}
 */
function wait(what, pause) {
  return { do: "wait", for: what, pause };
}

/**
 * @param {Saying} what
 * @param {string} [when]
 * @returns {Say}
 */
function say(what, when) {
  return { do: "say", what, when };
}

/**
 * @param {Name} text
 * @returns {Forget}
 */
function forget({ tab, sequence }) {
  return { do: "forget", text: { tab, sequence } };
}
