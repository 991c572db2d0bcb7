import { safeLink } from "../addresses.js";
import { given } from "./attributes.js";

/** Something of another site, by its address there, or a recording of our own. Its title is written in it. */
export const nodes = {
  embedded_content: {
    content: "embed_title",
    group: "block",
    draggable: true,
    isolating: true,
    defining: true,
    attrs: { href: {}, poster: { default: null } },
    parseDOM: [{ tag: "embedded-content", getAttrs: attributesOf }],
    toDOM: (node) => ["embedded-content", given(node.attrs), ["div", 0]],
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

const POSTER = /^\/media\/[0-9a-f]{64}\.(?:jpeg|png|webp|gif)$/;
const OWN = /^\/media\/[0-9a-f]{64}\.(?:mp4|m4a|mp3|ogg)$/;

/** Whether it is the path of a film or sound of our own. */
export function isRecording(address) {
  return OWN.test(address);
}

function attributesOf(embed) {
  const attributes = embedAttributes(embed.getAttribute("href"));
  const poster = embed.getAttribute("poster");
  return attributes && { ...attributes, poster: isPoster(poster) ? poster : null };
}

/** Whether a picture at that address may stand before what another site shows: one of ours. */
export function isPoster(address) {
  return POSTER.test(address ?? "");
}

/** Only an address of the web can be embedded, or a recording of our own. */
export function embedAttributes(address) {
  const href = safeLink(address);
  return href !== null && (/^https?:/i.test(href) || isRecording(href)) && { href };
}
