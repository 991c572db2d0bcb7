import { marks } from "./schema/schema.js";

/** The stretch of text that shares the link the cursor stands in: {from, to, href}, or null. */
export function linkAround(state) {
  const { $from } = state.selection;
  const { parent, parentOffset } = $from;
  if (!parent.inlineContent) return null;
  const children = [];
  parent.forEach((node, offset) => children.push({ node, offset, link: marks.link.isInSet(node.marks) }));
  const at = children.findIndex(
    ({ node, offset, link }) => link && offset <= parentOffset && parentOffset <= offset + node.nodeSize,
  );
  if (at < 0) return null;
  const { link } = children[at];
  const same = (child) => child?.link?.eq(link);
  let [first, last] = [at, at];
  while (same(children[first - 1])) first -= 1;
  while (same(children[last + 1])) last += 1;
  const start = $from.start();
  return {
    from: start + children[first].offset,
    to: start + children[last].offset + children[last].node.nodeSize,
    href: link.attrs.href,
  };
}

/** Links the selection, or the link around the cursor anew; without either inserts linked words. */
export function setLink({ href, text }) {
  return (state, dispatch) => {
    const { empty, from, to, $from } = state.selection;
    if (!$from.parent.inlineContent && empty) return false;
    const link = href && marks.link.create({ href });
    const around = empty ? linkAround(state) : { from, to };
    const tr = state.tr;
    if (around) tr.removeMark(around.from, around.to, marks.link);
    if (around && link) tr.addMark(around.from, around.to, link);
    if (!around && link) tr.replaceSelectionWith(state.schema.text(text, link.addToSet($from.marks())), false);
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}
