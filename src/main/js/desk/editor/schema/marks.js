import { safeLink } from "../addresses.js";
import { given } from "./attributes.js";

/** What a stretch of a line can be. The order is the order of nesting: a note is outermost. */
export const marks = {
  note: {
    inclusive: false,
    parseDOM: [{ tag: "foot-note" }],
    toDOM: () => ["span", { class: "editor-note" }, 0],
  },

  link: {
    attrs: { href: {}, id: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (a) => {
          const href = safeLink(a.getAttribute("href"));
          return href ? { href, id: a.getAttribute("id") } : false;
        },
      },
    ],
    toDOM: (mark) => ["a", given(mark.attrs), 0],
  },

  /** Words that a link in the text leads to. */
  target: {
    attrs: { id: {} },
    inclusive: false,
    parseDOM: [{ tag: "a[id]:not([href])", getAttrs: (a) => ({ id: a.id }) }],
    toDOM: (mark) => ["a", { id: mark.attrs.id }, 0],
  },

  strong: {
    parseDOM: [{ tag: "strong" }, { tag: "b" }],
    toDOM: () => ["strong", 0],
  },

  em: {
    parseDOM: [{ tag: "em" }, { tag: "i" }],
    toDOM: () => ["em", 0],
  },

  s: {
    parseDOM: [{ tag: "s" }, { tag: "strike" }, { tag: "del" }],
    toDOM: () => ["s", 0],
  },

  sup: {
    excludes: "sup sub",
    parseDOM: [{ tag: "sup" }],
    toDOM: () => ["sup", 0],
  },

  sub: {
    excludes: "sup sub",
    parseDOM: [{ tag: "sub" }],
    toDOM: () => ["sub", 0],
  },

  code: {
    parseDOM: [{ tag: "code" }, { tag: "tt" }, { tag: "kbd" }, { tag: "samp" }],
    toDOM: () => ["code", 0],
  },
};
