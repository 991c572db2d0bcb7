import { Keeping } from "../../../../main/js/desk/autosave/keeping.js";

/** A window of the desk without a browser: its clock, its browser's store and its line are the test's. */
export class Page {
  /** What lies in the browser: up to which change, by window. */
  here = new Map();

  /** Requests that have no answer yet. */
  underWay = [];

  said = [];
  offered = [];
  reached = [];
  knocks = 0;
  now = 0;
  logins = [];
  timers = { here: Infinity, server: Infinity };

  constructor({
    own = "a",
    number = 0,
    isNew = false,
    version = 1,
    isReadable = true,
    left = [],
    shown = { tab: "", sequence: 0 },
  } = {}) {
    this.keeping = new Keeping(own, { number, isNew });
    for (const { tab, sequence } of left) this.here.set(tab, sequence);
    this.run(this.keeping.opened(left, shown, { version, isReadable }));
  }

  type(times = 1) {
    for (let i = 0; i < times; i++) this.run(this.keeping.typed());
  }

  /** Time passes, and what is due happens in its order. */
  pass(milliseconds) {
    const end = this.now + milliseconds;
    for (;;) {
      const [name, time] = Object.entries(this.timers).sort(([, one], [, other]) => one - other)[0];
      if (time > end) break;
      this.now = time;
      this.timers[name] = Infinity;
      this.run(name === "here" ? this.keeping.hereDue() : this.keeping.serverDue());
    }
    this.now = end;
  }

  /** The newest request gets this answer: kept, begun, refused, loginGone or lost. */
  answer(how, details = { number: 1, when: "10:00" }, sent = this.underWay.at(-1)) {
    this.underWay.splice(this.underWay.indexOf(sent), 1);
    this.run(this.keeping[how](sent, details));
  }

  run(commands) {
    for (const command of commands) this[`_${command.do}`](command);
  }

  _wait({ for: what, pause }) {
    this.timers[what] = this.now + pause;
  }

  _stopWaiting() {
    this.timers.server = Infinity;
  }

  _keepHere({ text, replaces, say }) {
    this.timers.here = Infinity;
    this.here.set(text.tab, text.sequence);
    for (const earlier of replaces) this._forget({ text: earlier });
    if (say) this.said.push(say);
  }

  _send(sent) {
    this.timers.server = Infinity;
    this.underWay.push(sent);
  }

  _forget({ text: { tab, sequence } }) {
    if (this.here.get(tab) <= sequence) this.here.delete(tab);
  }

  _say({ what }) {
    this.said.push(what);
  }

  _putIn({ text }) {
    this.restored = text;
  }

  _offer({ text }) {
    this.offered.push(text);
  }

  _takeOver({ story }) {
    this.story = story;
  }

  _notePosted({ text }) {
    this.posted = text;
  }

  _renewLogin({ sent }) {
    this.logins.push(sent);
  }

  _knock() {
    this.knocks++;
  }

  _reached({ isReached }) {
    this.reached.push(isReached);
  }
}
