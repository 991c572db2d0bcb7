import { Plugin } from "prosemirror-state";
import { isBelow } from "./covered.js";
import { el, freshId } from "../dom.js";
import { icon } from "./icons.js";
import { counted } from "../labels/labels.js";
import { activateOption } from "../dialogs/options.js";
import { nodes } from "../schema/schema.js";

/**
 * A list at the cursor that a sign opens while one types, as "/" does: what is typed after the sign narrows it, the arrow
 * keys go through it, Enter or a touch takes one, Escape leaves. The sign and the words after it then give way.
 *
 * @typedef {{words: string, facts?: string, icon?: string, lang?: string, run: () => void}} Suggestion
 * @typedef {{label: string, hint: string, queryIn: (before: string) => string | null,
 *     find: (query: string, isAlone: boolean) => Suggestion[] | Promise<Suggestion[]>}} Kind
 *     queryIn: what is asked for by the text before the cursor, without its sign; null for nothing
 *
 * @param {Kind[]} kinds
 */
export function suggestions(editor, kinds) {
  /** @type {SuggestionList} */
  let list;
  return new Plugin({
    view: () => (list = new SuggestionList(editor, kinds)),
    props: {
      handleKeyDown: (view, event) => list.keys(event),
      handleDOMEvents: {
        blur: () => {
          list.close();
          return false;
        },
      },
    },
  });
}

class SuggestionList {
  /** @type {Suggestion[]} */
  #found = [];
  #kind = null;
  #query = null;
  #active = -1;
  #asked = 0;

  constructor(editor, kinds) {
    this.editor = editor;
    this.kinds = kinds;
    const id = freshId("suggestions");
    this.list = el("ul", { id, class: "editor-suggest-list", role: "listbox" });
    this.hint = el("p", { class: "editor-suggest-hint" });
    const leave = (event) => event.preventDefault();
    const look = { class: "editor-suggest", hidden: true, tabindex: "0", onmousedown: leave };
    this.element = el("div", look, this.list, this.hint);
  }

  get isOpen() {
    return this.#kind !== null;
  }

  /** ProseMirror says that something has changed. */
  update(view, earlier) {
    const before = textBefore(view.state);
    if (!this.isOpen && !earlier.doc.eq(view.state.doc)) this.#open(before, textBefore(earlier));
    if (!this.isOpen) return;
    const query = before === null ? null : this.#kind.queryIn(before);
    if (query === null) this.close();
    else if (query !== this.#query) this.#ask(query);
  }

  destroy() {
    this.close();
  }

  close() {
    if (!this.isOpen) return;
    this.#kind = null;
    this.#query = null;
    this.#found = [];
    this.#asked += 1;
    this.element.remove();
    this.element.hidden = true;
    for (const name of ["aria-controls", "aria-activedescendant"]) this.editor.view.dom.removeAttribute(name);
  }

  /** Whether the key was for the list. */
  keys(event) {
    if (!this.isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const last = this.#found.length - 1;
    if (event.key === "Escape") this.close();
    else if (last < 0) return false;
    else if (event.key === "ArrowDown") this.#activate(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#activate(this.#active <= 0 ? last : this.#active - 1);
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.#take(this.#found[this.#active]);
    else return false;
    event.preventDefault();
    return true;
  }

  /** Only by typing the sign: whoever comes back to one by the arrow keys, or deletes what follows it, asks for nothing. */
  #open(before, earlier) {
    if (before === null || before.length <= (earlier?.length ?? -1)) return;
    this.#kind = this.kinds.find(({ queryIn }) => queryIn(before) === "") ?? null;
    if (!this.#kind) return;
    this.list.setAttribute("aria-label", this.#kind.label);
    this.editor.view.dom.setAttribute("aria-controls", this.list.id);
  }

  /** What was found for other words is not taken by Enter. */
  async #ask(query) {
    this.#query = query;
    const asked = (this.#asked += 1);
    const found = this.#kind.find(query, isAlone(this.editor.view.state, query));
    if (Array.isArray(found)) return this.#show(found);
    this.#found = [];
    this.#activate(-1);
    const here = await found.catch(() => []);
    return asked === this.#asked ? this.#show(here) : undefined;
  }

  #show(found) {
    if (found.length === 0 && this.#query.includes(" ")) return this.close();
    this.#found = found;
    this.list.replaceChildren(...found.map((one, index) => this.#option(one, index)));
    this.hint.textContent = found.length > 0 ? "" : this.#query === "" ? this.#kind.hint : this.editor.labels.noResults;
    this.#place();
    this.#activate(found.length > 0 ? 0 : -1);
    const { labels } = this.editor;
    this.editor.say(found.length > 0 ? counted(labels.suggested, found.length) : this.hint.textContent);
    return undefined;
  }

  #option(one, index) {
    return el(
      "li",
      {
        id: `${this.list.id}-${index}`,
        class: "editor-suggest-item",
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.#take(one),
      },
      one.icon ? icon(one.icon) : null,
      el("span", { lang: one.lang }, one.words),
      one.facts ? el("span", { class: "editor-suggest-facts" }, one.facts) : null,
    );
  }

  /** Under the sign, or over it where there is no room; on a phone over the tools. */
  #place() {
    const { view, toolbar } = this.editor;
    const { element } = this;
    const phone = isBelow(toolbar.element);
    const frame = phone ? toolbar.element : view.dom.parentElement;
    if (element.parentElement !== frame) frame.append(element);
    element.hidden = false;
    element.removeAttribute("style");
    if (phone) return;
    const caret = view.coordsAtPos(view.state.selection.from - this.#query.length);
    const { left, top, width } = frame.getBoundingClientRect();
    const isRoom = caret.bottom + element.offsetHeight + 8 < innerHeight;
    element.style.left = `${Math.max(4, Math.min(caret.left - left, width - element.offsetWidth - 4))}px`;
    element.style.top = `${(isRoom ? caret.bottom + 6 : caret.top - element.offsetHeight - 6) - top}px`;
  }

  #activate(index) {
    this.#active = index;
    activateOption(this.editor.view.dom, this.list, index);
  }

  #take(one) {
    const { view } = this.editor;
    const { from } = view.state.selection;
    const begin = from - this.#query.length - 1;
    this.close();
    view.dispatch(view.state.tr.delete(begin, from));
    one.run();
  }
}

/** What stands before the cursor in its paragraph; null where there is no list to be had. */
function textBefore({ selection: { empty, $from } }) {
  if (!empty || $from.parent.type !== nodes.paragraph) return null;
  return $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
}

/** Whether nothing else stands in the paragraph. */
function isAlone({ selection: { $from } }, query) {
  return $from.parent.content.size === query.length + 1;
}
