import { given, idOf, numberOf } from "./attributes.js";

/** Paragraphs, headings, quotes, lists, code and what stands inside a line. */
export const nodes = {
  doc: { content: "block+" },

  paragraph: {
    content: "inline*",
    group: "block flow",
    attrs: { id: { default: null } },
    parseDOM: [{ tag: "p", getAttrs: (p) => ({ id: idOf(p) }) }, { tag: "dt" }, { tag: "dd" }],
    toDOM: (node) => ["p", given(node.attrs), 0],
  },

  heading: {
    content: "inline*",
    group: "block flow",
    defining: true,
    attrs: { level: { default: 2 }, id: { default: null } },
    parseDOM: [
      { tag: "h1, h2", getAttrs: (heading) => ({ level: 2, id: idOf(heading) }) },
      { tag: "h3, h4, h5, h6", getAttrs: (heading) => ({ level: 3, id: idOf(heading) }) },
    ],
    toDOM: ({ attrs: { level, id } }) => [`h${level}`, given({ id }), 0],
  },

  blockquote: {
    content: "flow+",
    group: "block flow",
    defining: true,
    attrs: { pull: { default: false } },
    parseDOM: [{ tag: "blockquote", getAttrs: (quote) => ({ pull: quote.classList.contains("pull") }) }],
    toDOM: ({ attrs: { pull } }) => ["blockquote", pull ? { class: "pull" } : {}, 0],
  },

  bullet_list: {
    content: "list_item+",
    group: "block flow",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },

  ordered_list: {
    content: "list_item+",
    group: "block flow",
    attrs: { start: { default: null }, type: { default: null }, reversed: { default: null } },
    parseDOM: [{ tag: "ol", getAttrs: numberingOf }],
    toDOM: (node) => ["ol", given(node.attrs), 0],
  },

  list_item: {
    content: "paragraph flow*",
    defining: true,
    attrs: { value: { default: null }, id: { default: null } },
    parseDOM: [{ tag: "li", getAttrs: (item) => ({ value: numberOf(item, "value"), id: idOf(item) }) }],
    toDOM: (node) => ["li", given(node.attrs), 0],
  },

  code_block: {
    content: "text*",
    marks: "code",
    group: "block flow",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    toDOM: () => ["pre", 0],
  },

  horizontal_rule: {
    group: "block flow",
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },

  text: { group: "inline" },

  /** A place between words that a link in the text leads to. */
  place: {
    inline: true,
    group: "inline",
    selectable: false,
    attrs: { id: {} },
    parseDOM: [{ tag: "a[id]:not([href]):empty", priority: 60, getAttrs: (a) => ({ id: a.id }) }],
    toDOM: (node) => ["a", { id: node.attrs.id }],
  },

  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
};

function numberingOf(list) {
  const type = list.getAttribute("type");
  return {
    start: numberOf(list, "start"),
    type: /^[1aAiI]$/.test(type ?? "") ? type : null,
    reversed: list.hasAttribute("reversed") ? "" : null,
  };
}
