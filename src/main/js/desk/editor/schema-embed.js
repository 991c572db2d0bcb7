import { safeLink } from "./addresses.js";

/** Something of another site, by its address there, or a recording of our own. Its title is written in it. */
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

const OWN = /^\/media\/[0-9a-f]{64}\.(?:mp4|m4a|mp3|ogg)$/;

/** Whether it is the path of a film or sound of our own. */
export function isRecording(address) {
  return OWN.test(address);
}

/** Only an address of the web can be embedded, or a recording of our own. */
export function embedAttributes(address) {
  const href = safeLink(address);
  return href !== null && (/^https?:/i.test(href) || isRecording(href)) && { href };
}
