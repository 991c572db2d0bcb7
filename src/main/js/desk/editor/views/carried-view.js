import { el } from "../dom.js";
import { icon } from "../tools/icons.js";
import { BlockTools } from "./block-tools.js";
import { shown } from "../html/shown.js";

/** A block that is carried as it is: seen, moved and removed, but not written in. */
export class CarriedView {
  constructor(node, view, getPos, editor) {
    this.node = node;
    this.tools = new BlockTools({ ...editor, view }, getPos);
    const { labels } = editor;
    this.dom = el(
      "div",
      {
        class: "editor-block editor-carried",
        contenteditable: "false",
        role: "group",
        "aria-label": labels.carried,
      },
      el(
        "div",
        { class: "editor-carried-head" },
        el("span", { class: "editor-handle", title: labels.drag, "aria-hidden": "true" }, icon("drag")),
        el("span", { class: "editor-mark editor-mark-quiet" }, labels.carried),
        this.tools.element,
      ),
      el("div", { class: "editor-carried-face editor-table" }, shown(node.attrs.html)),
    );
  }

  update(node) {
    return node.type === this.node.type && node.attrs.html === this.node.attrs.html;
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

  ignoreMutation() {
    return true;
  }
}
