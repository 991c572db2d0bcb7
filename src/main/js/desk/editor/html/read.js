import { DOMParser as Reader, Fragment } from "prosemirror-model";
import { isSame } from "./same.js";
import { nodes, schema } from "../schema/schema.js";
import { piecesOf, treeOf } from "./stored.js";
import { remember } from "./sources.js";
import { writeHTML } from "./write.js";

const SEEN = "img, hr, table, related-story, embedded-content, audio, video, iframe";

/**
 * A document from HTML. Each block remembers how it was written, and is written so again until it is changed. One that
 * the schema would not give back whole becomes a block that is carried as it is.
 */
export function readHTML(html) {
  const blocks = piecesOf(html).flatMap(blocksOf);
  return nodes.doc.create(null, blocks.length > 0 ? blocks : nodes.paragraph.create());
}

/** Clean HTML with what the schema can't hold as a clipboard carries it. */
export function withCarried(html) {
  return piecesOf(html)
    .map(({ source, tree }) => (isLoose(tree) || isHeld(tree) ? source : carriedHTML(source)))
    .join("");
}

function blocksOf({ source, tree }) {
  const read = parsed(tree);
  if (isLoose(tree)) return read;
  if (!isHeld(tree, read)) return [nodes.carried.create({ html: source })];
  if (read.length === 1) remember(read[0], source);
  return read;
}

/** Text without an element around it, or an empty line: nothing that was stored. */
function isLoose(tree) {
  return (
    tree.children.length !== 1 ||
    (tree.textContent.trim() === "" && tree.querySelector(SEEN) === null) ||
    tree.firstChild !== tree.firstElementChild
  );
}

function isHeld(tree, read = parsed(tree)) {
  return isSame(tree, treeOf(writeHTML(nodes.doc.create(null, Fragment.from(read)))));
}

function parsed(tree) {
  return Reader.fromSchema(schema).parse(tree).content.content;
}

function carriedHTML(source) {
  const block = document.createElement("div");
  block.dataset.carried = source;
  return block.outerHTML;
}
