import { el } from "../dom.js";
import { BlockTools } from "./block-tools.js";
import { BlockView, handle } from "./block-view.js";
import { written } from "../schema/figure.js";
import { groupLabel } from "../labels/labels.js";

/** A picture in the text: the caption is written right under it, the alt text in a dialog. */
export class FigureView extends BlockView {
  constructor(node, view, getPos, editor) {
    super();
    this.editor = editor;
    this.node = node;
    this.tools = new BlockTools({ ...editor, view }, getPos, { label: "edit", run: () => this.#describe() });
    this.img = el("img", { class: "editor-figure-img", draggable: "false", onclick: () => this.#select(view) });
    this.note = el(
      "button",
      {
        type: "button",
        tabindex: "-1",
        class: "editor-mark editor-mark-warning",
        onclick: () => this.#describe(),
      },
      editor.labels.altMissing,
    );
    this.contentDOM = el("div", { class: "editor-figure-caption" });
    this.credit = el("div", { class: "editor-figure-credit", contenteditable: "false" });
    this.still = el(
      "div",
      { class: "editor-figure-picture", contenteditable: "false" },
      handle(editor.labels),
      this.img,
      this.note,
      this.tools.element,
    );
    this.dom = el("figure", { class: "editor-block editor-figure" }, this.still, this.contentDOM, this.credit);
    this.draw();
  }

  draw() {
    const known = written(this.node.attrs);
    for (const name of ["src", "alt", "width", "height"]) {
      if (name in known) this.img.setAttribute(name, known[name]);
      else this.img.removeAttribute(name);
    }
    if (!("alt" in known)) this.img.alt = "";
    this.note.hidden = Boolean(known.alt);
    this.credit.textContent = this.node.attrs.credit;
    this.dom.dataset.group = groupLabel(this.editor.labels, this.node.attrs.group);
    this.dom.classList.toggle("editor-figure-grouped", Boolean(this.node.attrs.group));
  }

  stopEvent(event) {
    return super.stopEvent(event) || (event.target === this.note && !event.type.startsWith("drag"));
  }

  #select(view) {
    this.tools.select();
    view.focus();
  }

  #describe() {
    this.tools.select();
    this.editor.describePicture();
  }
}
