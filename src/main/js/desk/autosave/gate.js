/** How often it is tried again, and how long a form that went out may take to bring the next page, in milliseconds. */
const AGAIN = 5000;
const ON_ITS_WAY = 10_000;

/**
 * Lets a form go out only when the server can be reached: else the browser would put a page of its own in the place of
 * what was written. A form goes out once, however often somebody clicks. One that had to stay is sent by itself when the
 * server is back, if it only saves and nothing was typed since; what readers would see is never sent unasked.
 */
export class Gate {
  #isOpen = false;
  #asking = false;
  #isGone = false;
  #held = null;
  #timer = 0;

  /**
   * @param reach sends what was typed to the server; answers whether it could be reached
   * @param say gets "saving", "unsent", "reached" or "" (none of them is true any longer)
   */
  constructor(form, { reach, say }) {
    this.form = form;
    this.reach = reach;
    this.say = say;
    form.addEventListener("input", () => {
      if (this.#held) this.#held.changed = true;
    });
    window.addEventListener("online", () => this.#tryAgain());
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) this.#isGone = false;
    });
  }

  /** Whether a form waits here for the server. */
  get isHolding() {
    return this.#held !== null;
  }

  /** Whether the form goes out now. If not, it goes out by itself as soon as it can. */
  lets(event) {
    if (this.#isOpen) {
      this.#isGone = true;
      setTimeout(() => {
        this.#isGone = false;
      }, ON_ITS_WAY);
      return true;
    }
    event.preventDefault();
    if (!this.#asking && !this.#isGone) this.#ask(event.submitter);
    return false;
  }

  async #ask(button) {
    this.#asking = true;
    this.say("saving");
    const isReached = await this.reach().catch(() => false);
    this.#asking = false;
    if (isReached) this.#send(button);
    else this.#hold(button);
  }

  #send(button) {
    clearTimeout(this.#timer);
    this.#held = null;
    this.#isOpen = true;
    this.form.requestSubmit(button?.isConnected ? button : null);
    this.#isOpen = false;
    if (!this.#isGone) this.say("");
  }

  #hold(button) {
    this.#held ??= { button, changed: false };
    this.#held.button = button;
    this.say("unsent");
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tryAgain(), AGAIN);
  }

  async #tryAgain() {
    const held = this.#held;
    if (!held || this.#asking || this.#isGone) return;
    this.#asking = true;
    const isReached = await this.reach().catch(() => false);
    this.#asking = false;
    if (this.#held !== held) return;
    if (!isReached) return this.#later();
    if (!held.changed && !held.button?.hasAttribute("formaction")) return this.#send(held.button);
    this.#held = null;
    this.say("reached");
  }
}
