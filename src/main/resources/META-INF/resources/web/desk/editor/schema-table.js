/**
 * Tables. prosemirror-tables wants to know how far a cell spans; our vocabulary has no spans, so
 * these attributes are for it alone: they are neither read nor written (see paste-tables.js).
 */
const span = {colspan: {default: 1}, rowspan: {default: 1}, colwidth: {default: null}};

export const nodes = {
    table: {
        content: "table_row+",
        tableRole: "table",
        isolating: true,
        group: "block",
        parseDOM: [{tag: "table"}],
        toDOM: () => ["table", ["tbody", 0]]
    },

    table_row: {
        content: "(table_cell | table_header)*",
        tableRole: "row",
        parseDOM: [{tag: "tr"}],
        toDOM: () => ["tr", 0]
    },

    table_cell: {
        content: "flow+",
        tableRole: "cell",
        isolating: true,
        attrs: span,
        parseDOM: [{tag: "td"}],
        toDOM: () => ["td", 0]
    },

    table_header: {
        content: "flow+",
        tableRole: "header_cell",
        isolating: true,
        attrs: span,
        parseDOM: [{tag: "th"}],
        toDOM: () => ["th", 0]
    }
};
