import {addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, toggleHeaderRow} from "prosemirror-tables";
import {el} from "./dom.js";

export {isInTable};

/** What one can do in a table, in the order of the menu. */
export const tableActions = [
    {label: "rowBefore", run: addRowBefore},
    {label: "rowAfter", run: addRowAfter},
    {label: "columnBefore", run: addColumnBefore},
    {label: "columnAfter", run: addColumnAfter},
    {label: "headerRow", run: toggleHeaderRow},
    {label: "deleteRow", run: deleteRow},
    {label: "deleteColumn", run: deleteColumn},
    {label: "deleteTable", run: deleteTable}
];

/** A table in a frame that scrolls sideways, so that a wide one does not push the page apart. */
export class TableView {
    constructor(node) {
        this.node = node;
        this.contentDOM = el("tbody");
        this.dom = el("div", {class: "editor-table"}, el("table", {}, this.contentDOM));
    }

    update(node) {
        return node.type === this.node.type;
    }

    ignoreMutation(mutation) {
        return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
    }
}
