import { besides } from "../besides.js";

/** Writing with nothing else in sight: the editor over the whole window, and the rest of the page out of reach. */
export class FullScreen {
  #away = [];

  constructor(editor) {
    this.editor = editor;
  }

  get isOn() {
    return this.editor.element.classList.contains("editor-full");
  }

  toggle() {
    if (this.isOn) this.leave();
    else this.#enter();
  }

  /** Whether there was something to leave. */
  leave() {
    if (!this.isOn) return false;
    this.#show(false);
    for (const element of this.#away) element.inert = false;
    this.#away = [];
    this.editor.say(this.editor.labels.saidNotFull);
    return true;
  }

  #enter() {
    this.#away = besides(this.editor.element).filter((element) => !element.inert);
    for (const element of this.#away) element.inert = true;
    this.#show(true);
    this.editor.say(this.editor.labels.saidFull);
  }

  /** The cursor stays in sight, wherever it was. */
  #show(on) {
    const { element, view, toolbar } = this.editor;
    element.classList.toggle("editor-full", on);
    document.documentElement.classList.toggle("editor-full-page", on);
    toolbar.update(view.state);
    view.dispatch(view.state.tr.scrollIntoView());
    view.focus();
  }
}
