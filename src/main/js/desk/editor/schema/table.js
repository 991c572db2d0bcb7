import { given } from "./attributes.js";

/** Browsers take wider ones, nobody can write in them. */
const WIDEST = 100;

const span = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };

/**
 * Tables, with cells that span several columns or rows. Which rows are the head and the foot is kept with each row
 * (`part`; null for one that was made here). The caption is kept as HTML and changed in a dialog, since
 * prosemirror-tables takes all that is in a table for rows.
 */
export const nodes = {
  table: {
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    group: "block",
    attrs: { caption: { default: null } },
    parseDOM: [
      { tag: "table", getAttrs: (table) => ({ caption: table.caption?.innerHTML ?? table.dataset.caption ?? null }) },
      { tag: "caption, colgroup", ignore: true },
    ],
    toDOM: ({ attrs: { caption } }) => ["table", given({ "data-caption": caption }), ["tbody", 0]],
  },

  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    attrs: { part: { default: null } },
    parseDOM: [{ tag: "tr", getAttrs: (row) => ({ part: partOf(row) }) }],
    toDOM: ({ attrs: { part } }) => ["tr", { "data-part": part ?? "" }, 0],
  },

  table_cell: {
    content: "flow+",
    tableRole: "cell",
    isolating: true,
    attrs: span,
    parseDOM: [{ tag: "td", getAttrs: spansOf }],
    toDOM: (node) => ["td", spans(node.attrs), 0],
  },

  table_header: {
    content: "flow+",
    tableRole: "header_cell",
    isolating: true,
    attrs: { ...span, scope: { default: null } },
    parseDOM: [{ tag: "th", getAttrs: (cell) => ({ ...spansOf(cell), scope: cell.getAttribute("scope") }) }],
    toDOM: ({ attrs }) => ["th", { ...spans(attrs), ...given({ scope: attrs.scope }) }, 0],
  },
};

/** How far a cell spans, as it is written: only where it does. */
export function spans({ colspan, rowspan }) {
  return given({ colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null });
}

function spansOf(cell) {
  return { colspan: spanOf(cell, "colspan"), rowspan: spanOf(cell, "rowspan") };
}

function spanOf(cell, name) {
  const number = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= WIDEST ? number : 1;
}

/** What was copied in this editor says so itself. */
function partOf(row) {
  const part = row.dataset.part ?? row.parentElement?.localName;
  return ["thead", "tbody", "tfoot"].includes(part) ? part : null;
}
