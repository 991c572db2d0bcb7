import { NodeSelection, TextSelection } from "prosemirror-state";
import { remember, remembered } from "../ranges.js";

const CARET = "caret";
const BREATH = 50;
/** How long an input method may go on with a word before something comes in beside it, in milliseconds. */
const COMPOSING = 5000;

/**
 * What was pasted or dropped and comes in a moment later, when the server has answered. It comes in where it was
 * pasted, each after what was pasted before it, in whichever order answers come; what is typed meanwhile stays behind it,
 * and so does the cursor.
 */
export class Arrivals {
  #waiting = [];
  #made = 0;
  #last = Promise.resolve();

  constructor(editor) {
    this.editor = editor;
  }

  /**
   * Holds the place of the selection, which gives way at once.
   *
   * @param ask gets an AbortSignal; answers what is to come in
   * @param put puts an answer in at the selection; null for one that never came
   * @param patience how long it is waited for, in milliseconds
   */
  expect(ask, put, patience) {
    const { view } = this.editor;
    const { selection } = view.state;
    if (selection instanceof TextSelection && !selection.empty) view.dispatch(view.state.tr.deleteSelection());
    const { from, to } = view.state.selection;
    const entry = this.#hold(put, from, to);
    this.#waiting.push(entry);
    const controller = new AbortController();
    entry.giveUp = () => controller.abort();
    setTimeout(entry.giveUp, patience);
    const answer = ask(controller.signal).catch((failure) => {
      console.warn("what was pasted is cleaned here:", failure.message);
      return null;
    });
    this.#last = this.#last.then(async () => {
      const come = await answer;
      await this.#pause();
      this.#arrive(entry, come);
    });
  }

  /** A place for pictures that come one by one: answers what puts the next one in. */
  place(put) {
    const { to } = this.editor.view.state.selection;
    const entry = this.#hold(put, to, to);
    return (come) => {
      this.#put(entry, come);
      this.#keep(entry, entry.end);
    };
  }

  /** Nothing is waited for any longer: what has not come is put in as it was pasted. */
  settle() {
    for (const entry of [...this.#waiting]) {
      entry.giveUp();
      this.#arrive(entry, null);
    }
  }

  /** The text is another one now. */
  forget() {
    for (const entry of this.#waiting) entry.giveUp();
    this.#waiting = [];
  }

  #hold(put, from, to) {
    const entry = { name: `arrival-${(this.#made += 1)}`, put };
    remember(this.editor.view, entry.name, { from, to, before: from === to });
    return entry;
  }

  async #pause() {
    const { view } = this.editor;
    for (let waited = 0; view.composing && waited < COMPOSING; waited += BREATH) {
      await new Promise((go) => setTimeout(go, BREATH));
    }
  }

  #arrive(entry, come) {
    if (this.editor.view.isDestroyed || !this.#waiting.includes(entry)) return;
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    const place = this.#placeOf(entry);
    const behind = this.#waiting.filter((other) => this.#placeOf(other)?.from === place?.from);
    this.#put(entry, come);
    for (const other of behind) this.#keep(other, entry.end);
    remember(this.editor.view, entry.name, null);
  }

  /** The cursor stays where somebody writes; if nobody has written since, it follows what has come. */
  #put(entry, come) {
    const { view } = this.editor;
    const place = this.#placeOf(entry);
    const { selection } = view.state;
    const isNode = selection instanceof NodeSelection;
    entry.caretStays = place !== null && (selection.from !== place.from || selection.to !== place.to);
    if (entry.caretStays) {
      remember(view, CARET, { from: selection.from, to: selection.to });
      const { doc } = view.state;
      view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(place.from), doc.resolve(place.to))));
    }
    entry.put(come);
    entry.end = view.state.selection.to;
    if (entry.caretStays) this.#putBack(isNode);
  }

  #putBack(isNode) {
    const { view } = this.editor;
    const { from, to } = remembered(view.state, CARET);
    const { doc } = view.state;
    const caret =
      isNode && doc.nodeAt(from)
        ? NodeSelection.create(doc, from)
        : TextSelection.between(doc.resolve(from), doc.resolve(to));
    view.dispatch(view.state.tr.setSelection(caret).scrollIntoView());
    remember(view, CARET, null);
  }

  #placeOf(entry) {
    return remembered(this.editor.view.state, entry.name);
  }

  #keep(entry, at) {
    remember(this.editor.view, entry.name, { from: at, to: at, before: true });
  }
}
