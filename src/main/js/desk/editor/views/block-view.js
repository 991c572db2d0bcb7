import { el } from "../dom.js";
import { icon } from "../tools/icons.js";

/**
 * What the views of all blocks do alike: they are selected as a whole, and what happens within their own buttons is none
 * of the editor's business. A view sets `node`, `dom` and `tools`, and draws itself.
 */
export class BlockView {
  /** @type {any} */
  node;

  /** @type {HTMLElement} */
  dom;

  /** What is written in, if anything. @type {HTMLElement | undefined} */
  contentDOM;

  /** @type {import("./block-tools.js").BlockTools} */
  tools;

  /** @returns {void | Promise<void>} */
  draw() {}

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  selectNode() {
    this.dom.classList.add("editor-selected");
    this.tools.reachable(true);
  }

  deselectNode() {
    this.dom.classList.remove("editor-selected");
    this.tools.reachable(false);
  }

  stopEvent(event) {
    return this.tools.owns(event) && !event.type.startsWith("drag");
  }

  /** Only what is written in it is read. */
  ignoreMutation(mutation) {
    return !this.contentDOM || (mutation.type !== "selection" && !this.contentDOM.contains(mutation.target));
  }
}

/** By which a block is dragged. */
export function handle(labels) {
  return el("span", { class: "editor-handle", title: labels.drag, "aria-hidden": "true" }, icon("drag"));
}
