import { treeOf } from "../html/stored.js";

/**
 * A block that the other nodes can't hold whole, as its HTML. It is shown, moved and removed, never changed: it is
 * written as it was stored, letter for letter.
 */
export const nodes = {
  carried: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: { html: {} },
    leafText: (node) => treeOf(node.attrs.html).textContent,
    parseDOM: [{ tag: "div[data-carried]", priority: 60, getAttrs: (block) => ({ html: block.dataset.carried }) }],
    toDOM: (node) => ["div", { "data-carried": node.attrs.html }],
  },
};
