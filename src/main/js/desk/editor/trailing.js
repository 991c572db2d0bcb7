import { Plugin } from "prosemirror-state";
import { nodes } from "./schema/schema.js";

/** Keeps an empty paragraph after a card, a picture or a table at the end, so that one can write on. */
export function trailingParagraph() {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some((tr) => tr.docChanged) && needsParagraph(state.doc)
        ? state.tr.insert(state.doc.content.size, nodes.paragraph.create()).setMeta("addToHistory", false)
        : null,
  });
}

/** The same for a document that is only being opened. */
export function withTrailingParagraph(doc) {
  return needsParagraph(doc) ? doc.copy(doc.content.addToEnd(nodes.paragraph.create())) : doc;
}

function needsParagraph(doc) {
  return !doc.lastChild?.isTextblock || doc.lastChild.type === nodes.code_block;
}
