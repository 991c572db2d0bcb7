import { el } from "../dom.js";
import { BlockTools } from "./block-tools.js";
import { BlockView, handle } from "./block-view.js";
import { shown } from "../html/shown.js";

/** A block that is carried as it is: seen, moved and removed, but not written in. */
export class CarriedView extends BlockView {
  constructor(node, view, getPos, editor) {
    super();
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
        handle(labels),
        el("span", { class: "editor-mark editor-mark-quiet" }, labels.carried),
        this.tools.element,
      ),
      el("div", { class: "editor-carried-face editor-table" }, shown(node.attrs.html)),
    );
  }

  update(node) {
    return node.type === this.node.type && node.attrs.html === this.node.attrs.html;
  }
}
