import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { undoInputRule } from "prosemirror-inputrules";
import { redo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { nodes } from "../schema/schema.js";
import { depthOf, heading, paragraph } from "../commands.js";
import { leaveBlock, selectsBlock, writeAfterBlock } from "../after-block.js";
import { moveDown, moveUp } from "../move.js";
import { tools } from "./tools.js";

/** What the keys do. The toolbar's own shortcuts stand with its buttons, in tools.js. */
export function keys(editor) {
  const bound = {
    Enter: chainCommands(
      leaveCaption,
      leaveSummary,
      writeAfterBlock,
      splitListItem(nodes.list_item, { value: null, id: null }),
    ),
    "Shift-Enter": chainCommands(exitCode, lineBreak),
    "Mod-Enter": chainCommands(exitCode, leaveBlock, lineBreak),
    Backspace: chainCommands(undoInputRule, selectPictureFromCaption, selectNeighbour(-1)),
    Delete: selectNeighbour(1),
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item), intoBlockTools),
    "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Escape: chainCommands(selectPicture, () => editor.fullScreen.leave()),
    "Alt-ArrowUp": said(editor, moveUp, "saidMovedUp"),
    "Alt-ArrowDown": said(editor, moveDown, "saidMovedDown"),
    "Alt-F10": () => editor.toolbar.focus() ?? true,
    "Mod-Alt-0": paragraph,
    "Mod-Alt-০": paragraph,
    "Mod-Alt-২": heading(2),
    "Mod-Alt-৩": heading(3),
    "Mod-y": redo,
  };
  for (const tool of tools.flat()) {
    if (tool.keys) bound[tool.keys] = tool.run ?? (() => editor[tool.ask]() !== false);
  }
  return keymap(bound);
}

export const commonKeys = keymap(baseKeymap);

function said(editor, command, label) {
  return (state, dispatch) => {
    const moved = command(state, dispatch);
    if (moved && dispatch) editor.say(editor.labels[label]);
    return moved || selectsBlock(state);
  };
}

function lineBreak(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

/** The picture or the embed around the cursor. */
function depthOfBlock(state) {
  return depthOf(state, nodes.figure) || depthOf(state, nodes.embedded_content);
}

/** Enter in a caption goes on under the picture. */
function leaveCaption(state, dispatch) {
  const depth = depthOfBlock(state);
  if (depth === 0) return false;
  const after = state.selection.$from.after(depth);
  const tr = state.tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Enter in the line that is always seen goes on to what is opened by it. */
function leaveSummary(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.details_summary) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after()), 1)).scrollIntoView());
  return true;
}

function selectPicture(state, dispatch) {
  const depth = depthOfBlock(state);
  if (depth === 0) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, state.selection.$from.before(depth))));
  return true;
}

function selectPictureFromCaption(state, dispatch) {
  const { empty, $from } = state.selection;
  return empty && $from.parentOffset === 0 && isCaption($from.parent) && selectPicture(state, dispatch);
}

function isCaption(node) {
  return node.type === nodes.figcaption || node.type === nodes.embed_title;
}

/** Deleting towards a card or a rule selects it first: a second stroke removes it. */
function selectNeighbour(direction) {
  return (state, dispatch) => {
    const { empty, $from } = state.selection;
    const atEdge = direction < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
    if (!empty || !atEdge || $from.depth === 0) return false;
    const edge = state.doc.resolve(direction < 0 ? $from.before() : $from.after());
    const neighbour = direction < 0 ? edge.nodeBefore : edge.nodeAfter;
    if (!neighbour?.isAtom) return false;
    const at = direction < 0 ? edge.pos - neighbour.nodeSize : edge.pos;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };
}

/** Tab on a selected card or picture goes to its buttons. */
function intoBlockTools(state, dispatch, view) {
  if (!selectsBlock(state)) return false;
  const first = view?.nodeDOM(state.selection.from)?.querySelector?.(".editor-block-tools button");
  if (dispatch) first?.focus();
  return Boolean(first);
}
