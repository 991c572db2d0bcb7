import { DOMParser, Fragment } from "prosemirror-model";
import { safePicture } from "../addresses.js";

/** A picture with its caption, and who made it. A picture without a figure around it becomes one. */
export const nodes = {
  figure: {
    content: "figcaption",
    group: "block flow",
    draggable: true,
    isolating: true,
    defining: true,
    attrs: {
      src: {},
      alt: { default: null },
      width: { default: null },
      height: { default: null },
      credit: { default: "" },
      group: { default: "" },
    },
    parseDOM: [
      {
        tag: "figure",
        getAttrs: (figure) =>
          isPicture(figure) && pictureOf(figure.querySelector("img"), creditOf(figure), groupOf(figure)),
        getContent: (figure, schema) => Fragment.from(captionOf(figure, schema)),
      },
      { tag: "img", getAttrs: (img) => pictureOf(img) },
    ],
    toDOM: (node) => ["figure", ["img", written(node.attrs)], ["div", 0]],
  },

  figcaption: {
    content: "inline*",
    isolating: true,
    defining: true,
    parseDOM: [
      { tag: "figcaption", context: "figure/" },
      { tag: "figcaption", node: "paragraph" },
    ],
    toDOM: () => ["figcaption", 0],
  },
};

/** Only what is known of a picture: no `alt` where none was given, no invented sizes. */
export function written({ src, alt, width, height }) {
  const known = Object.entries({ src, alt, width, height }).filter(([, value]) => value !== null);
  return Object.fromEntries(known);
}

/** WordPress also wraps tables and quotes in figures: those are not pictures. */
function isPicture(figure) {
  return figure.querySelector("img") !== null && figure.querySelector("table, blockquote, related-story") === null;
}

/** Pictures of the same group that follow one another stand together. */
export const GROUPS = ["gallery", "pair", "comparison"];

function groupOf(figure) {
  return GROUPS.includes(figure.className.trim()) ? figure.className.trim() : "";
}

function pictureOf(img, credit = "", group = "") {
  const src = safePicture(img.getAttribute("src"));
  if (!src) return false;
  return {
    src,
    alt: img.getAttribute("alt"),
    width: pixels(img, "width"),
    height: pixels(img, "height"),
    credit,
    group,
  };
}

function pixels(img, side) {
  const number = img.getAttribute(side) ?? "";
  return /^[1-9]\d{0,4}$/.test(number) ? number : null;
}

function captionOf(figure, schema) {
  const empty = schema.nodes.figcaption.create();
  const caption = figure.querySelector("figcaption")?.cloneNode(true);
  if (!caption) return empty;
  smallPrintOf(caption)?.remove();
  return DOMParser.fromSchema(schema).parse(caption, { topNode: empty });
}

function creditOf(figure) {
  return smallPrintOf(figure.querySelector("figcaption"))?.textContent.trim() ?? "";
}

/** The credit stands in small print at the end of the caption; small print elsewhere is part of it. */
function smallPrintOf(caption) {
  const small = [...(caption?.querySelectorAll("small") ?? [])].at(-1);
  const words = small?.textContent.trim();
  return words && caption.textContent.trim().endsWith(words) ? small : null;
}
