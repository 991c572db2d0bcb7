import { InputRule } from "prosemirror-inputrules";
import { safeLink } from "../addresses.js";
import { marks, nodes } from "../schema/schema.js";

/** An address in running text, without the signs that end the sentence or the brackets it stands in. */
const ADDRESS = /(?<![\p{L}\p{M}\p{N}/@.])https?:\/\/[^\s<>[\]"'“”‘’।]{1,2000}[^\s<>[\]"'“”‘’।.,;:!?…)]/giu;
const JUST_TYPED =
  /(?<![\p{L}\p{M}\p{N}/@.])(https?:\/\/[^\s<>[\]"'“”‘’।]*[^\s<>[\]"'“”‘’।.,;:!?…)])([।.,;:!?…)\]]*\s)$/iu;

/** An address becomes a link when one goes on after it; alone in a paragraph it may become something else. */
export const linkTyped = new InputRule(JUST_TYPED, (state, match, start, end) => {
  const href = safeLink(match[1]);
  const { parent } = state.doc.resolve(start);
  if (!href || !parent.type.allowsMarkType(marks.link) || isAlone(parent, match[1])) return null;
  const from = start + match[0].indexOf(match[1]);
  const tr = state.tr.insertText(match[2].slice(-1), end);
  return tr.addMark(from, from + match[1].length, marks.link.create({ href })).removeStoredMark(marks.link);
});

/** The addresses among other words in this stretch become links. */
export function linkAddresses(view, { from, to }) {
  const { tr } = view.state;
  view.state.doc.nodesBetween(from, to, (node, pos, parent) => {
    const isWords = node.isText && parent.type.allowsMarkType(marks.link) && !isCode(node, parent);
    if (!isWords || marks.link.isInSet(node.marks)) return;
    for (const { 0: address, index } of node.text.matchAll(ADDRESS)) {
      const href = !isAlone(parent, address) && safeLink(address);
      if (href) tr.addMark(pos + index, pos + index + address.length, marks.link.create({ href }));
    }
  });
  if (tr.docChanged) view.dispatch(tr);
}

function isAlone(parent, address) {
  return parent.type === nodes.paragraph && parent.textContent.trim() === address;
}

function isCode(node, parent) {
  return parent.type.spec.code || marks.code.isInSet(node.marks);
}
