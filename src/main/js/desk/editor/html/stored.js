import { quieten } from "./quiet.js";

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const VOID = /^(?:br|col|embed|hr|img|input|source|track|wbr)$/i;
const BLANK = /^[ \t\r\n\f]*$/;

/** @type {Document} */
let inert;

/** HTML as a tree of its own: nothing in it runs or is fetched. */
export function treeOf(html) {
  inert ??= document.implementation.createHTMLDocument("");
  const root = inert.createElement("div");
  root.innerHTML = quieten(html);
  return root;
}

/**
 * The top-level pieces of a stored text, each as it is written there and as a tree: [{source, tree}]. Text without an
 * element around it is a piece as well.
 */
export function piecesOf(html) {
  const pieces = cut(html).map((source) => ({ source, tree: treeOf(source) }));
  return pieces.every(isWhole) ? pieces : piecesOfTree(treeOf(html));
}

function cut(html) {
  const pieces = [];
  let depth = 0;
  let start = 0;
  const end = (at) => {
    if (!BLANK.test(html.slice(start, at)))
      pieces.push(html.slice(start, at).replace(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, ""));
    start = at;
  };
  for (const { 0: token, 1: closing, 2: name, index } of html.matchAll(TOKEN)) {
    if (name === undefined) continue;
    if (closing) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) end(index + token.length);
    } else {
      if (depth === 0 && !isInline(name)) end(index);
      if (!VOID.test(name)) depth += 1;
      else if (depth === 0 && !isInline(name)) end(index + token.length);
    }
  }
  end(html.length);
  return pieces;
}

function isInline(name) {
  return /^(?:a|abbr|b|br|code|del|em|foot-note|i|ins|mark|s|small|span|strong|sub|sup|u)$/i.test(name);
}

/** Whether the browser sees the same single element in it. */
function isWhole({ tree }) {
  return tree.children.length <= 1 || [...tree.children].every((child) => isInline(child.localName));
}

/** For text that nobody wrote as we do: an end tag is missing, or one too many. */
function piecesOfTree(tree) {
  return [...tree.childNodes]
    .filter((node) => node.nodeType === Node.ELEMENT_NODE || !BLANK.test(node.data ?? ""))
    .map((node) => {
      const piece = tree.cloneNode(false);
      piece.append(node.cloneNode(true));
      return { source: piece.innerHTML, tree: piece };
    });
}
