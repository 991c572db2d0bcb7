import { el } from "../dom.js";
import { icon } from "./icons.js";
import { inserts, keyName, spokenKeys, tools } from "./tools.js";
import { tipFor } from "./tip.js";
import { openMenu } from "./menu.js";
import { isInTable, tableActions } from "../table.js";

/**
 * The row of buttons over the text. One of them is in the tab order, arrow keys go from one to the
 * next, Escape goes back to the text. A button stays focusable when there is nothing for it to do.
 */
export class Toolbar {
  #buttons = new Map();

  constructor(editor, surfaceId) {
    this.editor = editor;
    this.row = el(
      "div",
      {
        class: "editor-toolbar",
        role: "toolbar",
        "aria-label": editor.labels.toolbar,
        "aria-controls": surfaceId,
        onkeydown: (event) => this.#keys(event),
      },
      ...groupsOf(editor.textarea).map((group) =>
        el("span", { class: "editor-tool-group" }, ...group.map((tool) => this.#button(tool))),
      ),
    );
    this.element = el("div", { class: "editor-head" }, this.row);
    tipFor(this.row, this.element);
    this.#rove(this.#all[0]);
  }

  /** Shows what is true where the cursor stands now. */
  update(state) {
    for (const [button, tool] of this.#buttons) {
      if (tool.on) button.setAttribute("aria-pressed", String(tool.on(state, this.editor)));
      const possible = tool.can ? tool.can(state) : !tool.run || tool.on?.(state, this.editor) || tool.run(state);
      button.setAttribute("aria-disabled", String(!possible));
    }
  }

  focus() {
    this.row.querySelector('[tabindex="0"]').focus();
  }

  /** What stands in a text more rarely. */
  insertMenu(button) {
    const { view, labels } = this.editor;
    const items = inserts.map(({ label, run }) => ({
      words: labels[label],
      run: () => {
        run(view.state, view.dispatch, view);
        view.focus();
      },
    }));
    return this.#openMenu(button, labels.more, items);
  }

  /** The menu of the table the cursor is in; outside of one the button makes a new table. */
  tableMenu(button) {
    const { view, labels } = this.editor;
    if (!isInTable(view.state)) return false;
    const items = tableActions.map(({ label, run, ask }) => ({
      words: labels[label],
      run: () => {
        if (ask) return this.editor[ask]();
        run(view.state, view.dispatch, view);
        view.focus();
        return undefined;
      },
    }));
    return this.#openMenu(button, labels.table, items);
  }

  #openMenu(button, label, items) {
    button.setAttribute("aria-expanded", "true");
    const menu = openMenu({
      label,
      items,
      onLeave: (byEscape) => {
        button.setAttribute("aria-expanded", "false");
        if (byEscape) button.focus();
      },
    });
    this.element.append(menu);
    const left = button.getBoundingClientRect().left - this.element.getBoundingClientRect().left;
    menu.style.left = `${Math.max(4, Math.min(left, this.element.clientWidth - menu.offsetWidth - 4))}px`;
    return true;
  }

  get #all() {
    return [...this.#buttons.keys()];
  }

  #button(tool) {
    const words = this.editor.labels[tool.name];
    const button = el(
      "button",
      {
        type: "button",
        class: "editor-tool",
        tabindex: "-1",
        "data-tool": tool.name,
        "aria-label": words,
        "data-tip": tool.keys ? `${words} (${keyName(tool.keys)})` : words,
        "aria-pressed": tool.on ? "false" : null,
        "aria-keyshortcuts": tool.keys ? spokenKeys(tool.keys) : null,
        onmousedown: (event) => event.preventDefault(),
        onclick: (event) => this.#use(tool, button, event.detail === 0),
      },
      icon(tool.name),
    );
    this.#buttons.set(button, tool);
    return button;
  }

  /** With the mouse one goes on writing; from the keyboard one stays, for the next button. */
  #use(tool, button, byKeyboard) {
    if (button.getAttribute("aria-disabled") === "true") return;
    const {
      editor,
      editor: { view },
    } = this;
    this.#rove(button);
    if (tool.ask && editor[tool.ask](button) !== false) return;
    tool.run?.(view.state, view.dispatch, view);
    if (!byKeyboard) view.focus();
  }

  #keys(event) {
    const all = this.#all;
    const at = all.indexOf(document.activeElement);
    const to = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (at < 0) return;
    if (to !== undefined) {
      this.#rove(all[to]);
      all[to].focus();
    } else if (event.key === "Escape") {
      this.editor.view.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  #rove(button) {
    for (const other of this.#all) other.tabIndex = other === button ? 0 : -1;
  }
}

function groupsOf({ dataset }) {
  const isShort = dataset.short !== undefined;
  return tools.map((group) => group.filter((tool) => !isShort || tool.short)).filter((group) => group.length > 0);
}
