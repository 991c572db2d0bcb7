import { NodeSelection, TextSelection } from "prosemirror-state";
import { nodes } from "./schema/schema.js";

/** Moves the block that one is in one place up or down; in a list the item, in a quote its block. */

export const moveUp = move(-1);
export const moveDown = move(1);

function move(direction) {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state.selection);
    if (!blocks) return false;
    const { parent, first, last, from, to } = blocks;
    const index = direction < 0 ? first - 1 : last + 1;
    if (index < 0 || index >= parent.childCount) return false;
    const neighbour = parent.child(index);
    if (direction > 0 && isBlankEnd(parent, index)) return false;
    dispatch?.(hop(state, neighbour, direction < 0 ? from : to, direction < 0 ? to : from));
    return true;
  };
}

/** The neighbour hops over to the other side of the blocks, so that the selection stays in them. */
function hop(state, neighbour, edge, otherEdge) {
  const up = edge < otherEdge;
  const size = neighbour.nodeSize;
  const start = up ? edge - size : edge;
  const tr = state.tr.delete(start, start + size);
  tr.insert(tr.mapping.map(otherEdge, up ? 1 : -1), neighbour);
  const by = up ? -size : size;
  const { selection } = state;
  if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, selection.from + by));
  else if (selection instanceof TextSelection)
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + by, selection.head + by));
  return tr.scrollIntoView();
}

function selectedBlocks({ $from, $to, node }) {
  const depth = node ? $from.depth + 1 : depthToMove($from);
  if (depth === 0) return null;
  const parent = $from.node(depth - 1);
  const first = $from.index(depth - 1);
  const together = !node && $to.depth >= depth && $to.start(depth - 1) === $from.start(depth - 1);
  const last = together ? $to.index(depth - 1) : first;
  const from = $from.posAtIndex(first, depth - 1);
  const to = $from.posAtIndex(last + 1, depth - 1);
  return { parent, first, last, from, to };
}

function depthToMove($pos) {
  for (let depth = $pos.depth; depth > 1; depth -= 1) {
    if ($pos.node(depth).type === nodes.list_item) return depth;
  }
  return Math.min($pos.depth, 1);
}

/** The empty paragraph at the end is only there to be written in: nothing moves behind it. */
function isBlankEnd(parent, index) {
  const child = parent.child(index);
  return (
    parent.type === nodes.doc &&
    index === parent.childCount - 1 &&
    child.type === nodes.paragraph &&
    child.content.size === 0
  );
}
