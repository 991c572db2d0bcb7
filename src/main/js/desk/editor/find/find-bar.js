import { el, freshId } from "../dom.js";
import { icon } from "../tools/icons.js";
import { counted } from "../labels/labels.js";
import { findings, lookFor, replaceAll, replaceOne, step } from "./find.js";

const PAUSE = 600;

/**
 * The bar for finding and replacing, under the toolbar. It stands in the story's form, and what is typed into it is no
 * part of the story: nobody outside hears of it.
 */
export class FindBar {
  #timer = 0;

  constructor(editor) {
    const { labels } = (this.editor = editor);
    this.find = this.#field(
      labels.findWhat,
      () => this.#look(),
      (event) => step(editor.view, event.shiftKey ? -1 : 1),
    );
    this.replacement = this.#field(
      labels.replaceWith,
      () => {},
      () => this.#replace(replaceOne),
    );
    this.count = el("span", { class: "editor-find-count", "aria-hidden": "true" });
    this.element = el(
      "div",
      {
        class: "editor-find",
        role: "search",
        "aria-label": labels.find,
        hidden: true,
        oninput: (event) => event.stopPropagation(),
        onchange: (event) => event.stopPropagation(),
        onkeydown: (event) => this.#keys(event),
      },
      this.find.element,
      el(
        "span",
        { class: "editor-find-tools" },
        this.#tool("findPrevious", "moveUp", () => step(editor.view, -1)),
        this.#tool("findNext", "moveDown", () => step(editor.view, 1)),
        this.count,
      ),
      this.replacement.element,
      el(
        "span",
        { class: "editor-find-tools" },
        this.#button("replaceOne", () => this.#replace(replaceOne)),
        this.#button("replaceAll", () => this.#replace(replaceAll)),
        this.#tool("close", "remove", () => this.close()),
      ),
    );
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** With the words that are selected, if they are few. */
  open() {
    const { state } = this.editor.view;
    const { from, to, $from, $to } = state.selection;
    const selected = $from.sameParent($to) ? state.doc.textBetween(from, to) : "";
    if (selected && selected.length < 80) this.find.input.value = selected;
    this.element.hidden = false;
    this.find.input.focus();
    this.find.input.select();
    if (this.find.input.value) this.#look();
  }

  close() {
    clearTimeout(this.#timer);
    this.element.hidden = true;
    lookFor(this.editor.view, "");
    this.editor.view.focus();
  }

  /** Shows how many there are now. A screen reader hears it when one pauses. */
  update(state) {
    if (!this.isOpen) return;
    const { words, found, at } = findings(state);
    const said = words === "" ? "" : this.#said(found.length, at);
    if (this.count.textContent === said) return;
    this.count.textContent = said;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.editor.say(said), PAUSE);
  }

  #said(all, at) {
    const { labels } = this.editor;
    if (all === 0) return labels.foundNone;
    return at < 0
      ? counted(labels.foundCount, all)
      : counted(labels.foundAt.replace("{all}", counted("{n}", all)), at + 1);
  }

  #look() {
    lookFor(this.editor.view, this.find.input.value);
  }

  #replace(how) {
    const {
      editor,
      editor: { view, textarea },
    } = this;
    if (textarea.readOnly) return;
    const n = how(view, this.replacement.input.value);
    if (n > 0) editor.say(counted(editor.labels.saidReplaced, n));
  }

  #keys(event) {
    const asksAgain = (event.ctrlKey || event.metaKey) && event.code === "KeyF" && !event.shiftKey;
    if (event.key === "Escape") this.close();
    else if (asksAgain) this.find.input.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #field(label, onInput, onEnter) {
    const id = freshId("find");
    const input = el("input", {
      id,
      type: "text",
      class: "editor-input",
      autocomplete: "off",
      lang: "bn",
      oninput: onInput,
      onkeydown: (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault(); // it would save the story
        onEnter(event);
      },
    });
    return { input, element: el("span", { class: "editor-find-field" }, el("label", { for: id }, label), input) };
  }

  #tool(label, sign, run) {
    const words = this.editor.labels[label];
    return el(
      "button",
      { type: "button", class: "editor-tool", "aria-label": words, title: words, onclick: run },
      icon(sign),
    );
  }

  #button(label, run) {
    return el("button", { type: "button", class: "editor-button", onclick: run }, this.editor.labels[label]);
  }
}
