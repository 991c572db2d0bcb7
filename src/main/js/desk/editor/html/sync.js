/** How long the textarea may lag behind the text, in milliseconds. */
const PAUSE = 120;

/**
 * Keeps the textarea's value what the editor shows. The form posts the textarea, as it does without
 * scripts; whoever listens for `input` on it (autosave, counters) hears of every change, at most
 * eight times a second. Before the form goes out, or the page, nothing waits.
 */
export class Sync {
  #timer = 0;
  #due = false;

  /** @param settle puts into the text what is still to come, before it goes out */
  constructor(textarea, { write, settle, onReset }) {
    this.textarea = textarea;
    this.write = write;
    const flush = () => this.flush();
    const finish = () => {
      settle();
      this.flush();
    };
    const { form } = textarea;
    this.listening = new AbortController();
    const { signal } = this.listening;
    form?.addEventListener("submit", finish, { capture: true, signal });
    form?.addEventListener(
      "formdata",
      (event) => {
        this.flush();
        if (textarea.name && event.formData.has(textarea.name)) event.formData.set(textarea.name, textarea.value);
      },
      { signal },
    );
    form?.addEventListener("reset", () => setTimeout(onReset), { signal });
    window.addEventListener("pagehide", finish, { capture: true, signal });
    document.addEventListener("visibilitychange", flush, { signal });
  }

  /** The text has changed: the textarea will follow. */
  changed() {
    this.#due = true;
    if (this.#timer === 0) this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** The textarea follows now. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#due) return;
    this.#due = false;
    this.textarea.value = this.write();
    this.textarea.dispatchEvent(new Event("input", { bubbles: true }));
  }

  stop() {
    this.flush();
    this.listening.abort();
  }
}
