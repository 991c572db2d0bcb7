import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "prosemirror-tables";
import { field, openDialog } from "./dialogs/dialog.js";
import { el } from "./dom.js";
import { shown } from "./html/shown.js";
import { treeOf } from "./html/stored.js";

export { isInTable };

/** What one can do in a table, in the order of the menu. */
export const tableActions = [
  { label: "rowBefore", run: addRowBefore },
  { label: "rowAfter", run: addRowAfter },
  { label: "columnBefore", run: addColumnBefore },
  { label: "columnAfter", run: addColumnAfter },
  { label: "headerRow", run: toggleHeaderRow },
  { label: "mergeCells", run: mergeCells },
  { label: "splitCell", run: splitCell },
  { label: "tableCaption", ask: "captionTable" },
  { label: "deleteRow", run: deleteRow },
  { label: "deleteColumn", run: deleteColumn },
  { label: "deleteTable", run: deleteTable },
];

/** A table in a frame that scrolls sideways, so that a wide one does not push the page apart. */
export class TableView {
  constructor(node) {
    this.node = node;
    this.contentDOM = el("tbody");
    this.caption = el("caption", { contenteditable: "false" });
    this.dom = el("div", { class: "editor-table" }, el("table", {}, this.caption, this.contentDOM));
    this.#drawCaption();
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#drawCaption();
    return true;
  }

  #drawCaption() {
    const { caption } = this.node.attrs;
    this.caption.hidden = caption === null;
    this.caption.replaceChildren(shown(caption ?? ""));
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }
}

/** Asks for the line over the table that one is in. Its links and bold words stay unless the words change. */
export async function captionTable({ view, labels, lang }) {
  const table = findTable(view.state.selection.$from);
  if (!table) return;
  const known = treeOf(table.node.attrs.caption ?? "").textContent;
  const caption = field({ label: labels.tableCaption, value: known, autofocus: true, lang: "bn" });
  const told = await openDialog({
    title: labels.table,
    labels,
    lang,
    action: labels.save,
    content: [caption.element],
    submit: () => caption.input.value.trim(),
  });
  if (told !== null && told !== known) {
    const attrs = { ...table.node.attrs, caption: told === "" ? null : escaped(told) };
    view.dispatch(view.state.tr.setNodeMarkup(table.pos, null, attrs));
  }
  view.focus();
}

function escaped(words) {
  return el("p", {}, words).innerHTML;
}
