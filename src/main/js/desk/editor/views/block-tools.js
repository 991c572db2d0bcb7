import { NodeSelection } from "prosemirror-state";
import { el } from "../dom.js";
import { icon } from "../tools/icons.js";
import { moveDown, moveUp } from "../move.js";

/**
 * The small buttons on a card and on a picture: up, down, change (where it can be), remove. They are in the tab
 * order only while their block is selected, so that Tab does not wander through all the cards.
 */
export class BlockTools {
  constructor({ view, labels, say }, getPos, change = null) {
    this.view = view;
    this.labels = labels;
    this.say = say;
    this.getPos = getPos;
    this.element = el(
      "div",
      { class: "editor-block-tools", onkeydown: (event) => this.#keys(event) },
      this.#button("moveUp", (event) => this.#move(event, moveUp, "saidMovedUp")),
      this.#button("moveDown", (event) => this.#move(event, moveDown, "saidMovedDown")),
      change ? this.#button(change.label, change.run) : "",
      this.#button("remove", () => this.#remove()),
    );
    this.reachable(false);
  }

  reachable(yes) {
    for (const button of this.element.children) button.tabIndex = yes ? 0 : -1;
  }

  /** Selects the block itself, so that commands are about it. */
  select() {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.getPos())));
  }

  owns(event) {
    return this.element.contains(event.target);
  }

  #button(label, run) {
    const words = this.labels[label];
    return el(
      "button",
      {
        type: "button",
        class: "editor-tool",
        "data-tool": label,
        "aria-label": words,
        title: words,
        onmousedown: (event) => event.preventDefault(),
        onclick: run,
      },
      icon(label),
    );
  }

  #move(event, command, said) {
    const byKeyboard = event.detail === 0;
    const tool = event.currentTarget.dataset.tool;
    this.select();
    const moved = command(this.view.state, this.view.dispatch, this.view);
    if (moved) this.say(this.labels[said]);
    // The block has been drawn anew in its new place: the same button waits there.
    const block = this.view.nodeDOM(this.view.state.selection.from);
    if (byKeyboard) block?.querySelector(`[data-tool="${tool}"]`)?.focus();
    else this.view.focus();
  }

  #remove() {
    this.select();
    this.view.dispatch(this.view.state.tr.deleteSelection().scrollIntoView());
    this.say(this.labels.saidRemoved);
    this.view.focus();
  }

  #keys(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.view.focus();
  }
}
