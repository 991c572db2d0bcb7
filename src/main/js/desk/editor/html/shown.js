import { safePicture } from "../addresses.js";
import { treeOf } from "./stored.js";

/** What may be drawn on the desk's own page; of anything else only the words are. */
const DRAWN = new Set(
  (
    "p h2 h3 h4 blockquote ul ol li dl dt dd pre code strong b em i s del ins u mark small sup sub br hr " +
    "figure figcaption img table caption colgroup col thead tbody tfoot tr td th details summary div span a"
  ).split(" "),
);
const NEVER = new Set(["script", "style", "template", "noscript", "svg", "math"]);
const KEPT = [
  "colspan",
  "rowspan",
  "scope",
  "span",
  "start",
  "type",
  "reversed",
  "value",
  "alt",
  "width",
  "height",
  "open",
  "dir",
  "lang",
];

/** HTML drawn by hand from what is harmless in it: links lead nowhere, nothing runs, no id is taken. */
export function shown(html) {
  return drawn(treeOf(html));
}

function drawn(parent) {
  const fragment = document.createDocumentFragment();
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) fragment.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE && !NEVER.has(node.localName)) fragment.append(element(node));
  }
  return fragment;
}

function element(node) {
  const { localName } = node;
  if (!DRAWN.has(localName)) return drawn(node);
  const copy = document.createElement(localName);
  for (const name of KEPT) {
    if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name));
  }
  if (localName === "img") copy.alt ||= "";
  const src = localName === "img" && safePicture(node.getAttribute("src"));
  if (src) copy.setAttribute("src", src);
  if (localName === "details") copy.open = true;
  copy.append(drawn(node));
  return copy;
}
