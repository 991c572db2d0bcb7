/** Boxes beside the text, and what a reader opens. */
export const BOXES = ["facts", "questions", "timeline", "key-points"];

export const nodes = {
  box: {
    content: "flow+",
    group: "block",
    defining: true,
    attrs: { kind: {} },
    parseDOM: [{ tag: "aside", getAttrs: (box) => BOXES.includes(box.className) && { kind: box.className } }],
    toDOM: (node) => ["aside", { class: node.attrs.kind }, 0],
  },

  details: {
    content: "details_summary flow+",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "details" }],
    toDOM: () => ["div", { class: "editor-details" }, 0],
  },

  details_summary: {
    content: "inline*",
    isolating: true,
    defining: true,
    parseDOM: [{ tag: "summary" }],
    toDOM: () => ["p", { class: "editor-summary" }, 0],
  },
};
