import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { liftTarget } from "prosemirror-transform";
import { nodes, marks } from "./schema/schema.js";

/** What one can do to the text, as ProseMirror commands, and the questions a toolbar asks of it. */

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);
export const strike = toggleMark(marks.s);
export const note = toggleMark(marks.note);
export const superscript = toggleMark(marks.sup);
export const subscript = toggleMark(marks.sub);

/** Makes a heading of this level of the line, or an ordinary paragraph if it is one already. */
export function heading(level) {
  return (state, dispatch) =>
    isHeading(level)(state)
      ? setBlockType(nodes.paragraph)(state, dispatch)
      : setBlockType(nodes.heading, { level })(state, dispatch);
}

export const paragraph = setBlockType(nodes.paragraph);

/** Puts the paragraphs into a quote, makes a quote of the other kind this one, or takes the quote away around them. */
export function quote(pull) {
  return (state, dispatch) => {
    const depth = depthOf(state, nodes.blockquote);
    if (depth === 0) return wrapIn(nodes.blockquote, { pull })(state, dispatch);
    const { $from } = state.selection;
    if ($from.node(depth).attrs.pull === pull) return withoutQuote(depth, state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), null, { pull }));
    return true;
  };
}

export const isQuote = (pull) => (state) => {
  const depth = depthOf(state, nodes.blockquote);
  return depth > 0 && state.selection.$from.node(depth).attrs.pull === pull;
};

function withoutQuote(depth, state, dispatch) {
  const {
    doc,
    selection: { $from },
  } = state;
  const range = doc
    .resolve($from.start(depth))
    .blockRange(doc.resolve($from.end(depth)), (node) => node.type === nodes.blockquote);
  const target = range && liftTarget(range);
  if (target === null) return lift(state, dispatch);
  dispatch?.(state.tr.lift(range, target).scrollIntoView());
  return true;
}

/** Makes a list of the paragraphs; in a list of the other kind changes the kind, in this kind ends it. */
export function list(type) {
  return (state, dispatch) => {
    const depth = listDepth(state);
    if (depth === 0) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    if ($from.node(depth).type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
    return true;
  };
}

/** Plain text again: no marks, no headings. Without a selection it clears the whole paragraph. */
export function clearFormatting(state, dispatch) {
  const { empty, $from } = state.selection;
  const from = empty && $from.depth > 0 ? $from.start() : state.selection.from;
  const to = empty && $from.depth > 0 ? $from.end() : state.selection.to;
  if (dispatch) {
    const tr = state.tr.removeMark(from, to).setStoredMarks([]);
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.type !== nodes.heading && node.type !== nodes.code_block) return;
      tr.setBlockType(tr.mapping.map(pos + 1), tr.mapping.map(pos + 1), nodes.paragraph);
    });
    dispatch(tr.scrollIntoView());
  }
  return true;
}

export const isHeading = (level) => (state) => {
  const { $from, to, node } = state.selection;
  const block = node ?? $from.parent;
  return to <= $from.end() && block.type === nodes.heading && block.attrs.level === level;
};

export const isInList = (type) => (state) => {
  const depth = listDepth(state);
  return depth > 0 && state.selection.$from.node(depth).type === type;
};

export const hasMark = (type) => (state) => {
  const { empty, $from, from, to } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
};

/** How deep the innermost block of this type around the cursor is; 0 when there is none. */
export function depthOf(state, type) {
  return deepest(state.selection.$from, (node) => node.type === type);
}

function listDepth(state) {
  return deepest(state.selection.$from, (node) => node.type === nodes.bullet_list || node.type === nodes.ordered_list);
}

function deepest($pos, is) {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (is($pos.node(depth))) return depth;
  }
  return 0;
}
