/** The line in the bar that says where the text is kept, and what has become of a form that was to go out. */
export class News {
  /**
   * @param {HTMLFormElement} form
   * @param {() => boolean} isHolding whether a form waits for the server
   */
  constructor(form, isHolding) {
    this.form = form;
    this.isHolding = isHolding;
  }

  /** Where the text is kept. That something pressed was not done is said until it is. */
  keeping(what, when) {
    const { copyKept, copyHere, copyNowhere, copyElsewhere, copyLogin, copyBack } = this.form.dataset;
    const words = {
      kept: copyKept,
      here: copyHere,
      nowhere: copyNowhere,
      elsewhere: copyElsewhere,
      login: copyLogin,
      back: copyBack,
    };
    if (this.isHolding()) return;
    this.#show(`${words[what]} ${when ?? ""}`.trim(), false);
    this.form.querySelector("[data-copy-said]").classList.toggle("bar-note", what !== "kept");
    if (what === "kept" && when) this.#shortenOnPhones(words.kept, when);
  }

  /** @param {"saving" | "unsent" | "reached" | ""} state as the gate says it */
  saving(state) {
    const { copySaving: saving, copyUnsent: unsent, copyReached: reached } = this.form.dataset;
    this.#show({ saving, unsent, reached }[state] ?? "", state === "unsent" || state === "reached");
  }

  /** There is room for the time alone there (web/desk/surface.css). */
  #shortenOnPhones(words, when) {
    const [label, time] = [document.createElement("span"), document.createElement("span")];
    label.dataset.kept = "";
    label.textContent = `${words} `;
    time.textContent = when;
    this.form.querySelector("[data-copy-said]").replaceChildren(label, time);
  }

  #show(words, isWarning) {
    const place = this.form.querySelector("[data-copy-said]");
    place.textContent = words;
    place.classList.toggle("bar-warning", isWarning);
  }
}
