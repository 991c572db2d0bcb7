/**
 * Texts that are kept in this browser: one for a window, apart for each account and each story, so that nobody who
 * logs in here after somebody sees what they wrote.
 */
export class KeptHere {
  #prefix;

  constructor(account, story) {
    this.#prefix = `shironam-text/${account}/${story}/`;
  }

  /** Whether there was room for it. */
  keep(text) {
    try {
      localStorage.setItem(this.#prefix + text.tab, JSON.stringify(text));
      return true;
    } catch {
      return false;
    }
  }

  /** That window's text is elsewhere up to that change. What it has typed since stays. */
  forget({ tab, sequence }) {
    KeptHere.#remove(this.#prefix + tab, sequence);
  }

  /** What windows left here, the latest first. */
  left() {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => JSON.parse(localStorage.getItem(name)))
      .sort((one, other) => other.at - one.at);
  }

  /** The form is on its way: the next page, if it says what was done, will drop the text. */
  isPosted({ tab, sequence }) {
    sessionStorage.setItem("shironam-posted", JSON.stringify([this.#prefix + tab, sequence]));
  }

  /** @param done whether this page says so; else nobody knows, and what to do with the text has to be seen */
  static settlePosted(done) {
    const posted = sessionStorage.getItem("shironam-posted");
    sessionStorage.removeItem("shironam-posted");
    if (posted && done) KeptHere.#remove(...JSON.parse(posted));
  }

  static #remove(name, sequence) {
    const text = JSON.parse(localStorage.getItem(name));
    if (text && text.sequence <= sequence) localStorage.removeItem(name);
  }
}
