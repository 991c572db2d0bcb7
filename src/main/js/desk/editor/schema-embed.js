import { safeLink } from "./addresses.js";

/** Something of another site, by its address there. Its title is written in it. */
export const nodes = {
  embedded_content: {
    content: "embed_title",
    group: "block",
    draggable: true,
    isolating: true,
    defining: true,
    attrs: { href: {} },
    parseDOM: [{ tag: "embedded-content", getAttrs: (embed) => embedAttributes(embed.getAttribute("href")) }],
    toDOM: (node) => ["embedded-content", { href: node.attrs.href }, ["div", 0]],
  },

  embed_title: {
    content: "text*",
    marks: "",
    isolating: true,
    defining: true,
    parseDOM: [{ tag: "embed-title" }],
    toDOM: () => ["div", 0],
  },
};

/** Only an address of the web can be embedded. */
export function embedAttributes(address) {
  const href = safeLink(address);
  return href !== null && /^https?:/i.test(href) && { href };
}
