import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { nodes } from "./schema/schema.js";

/** Goes on under the selected card or picture: in the empty paragraph there, or in a new one. */
export function writeAfterBlock(state, dispatch) {
  return selectsBlock(state) && writeAt(state, dispatch, state.selection.to);
}

/** Goes on under the box, table, list or quotation that the cursor is in, however deep. */
export function leaveBlock(state, dispatch) {
  const { $to } = state.selection;
  return $to.depth > 1 && writeAt(state, dispatch, $to.after(1));
}

function writeAt(state, dispatch, at) {
  const next = state.doc.resolve(at).nodeAfter;
  const waits = next?.type === nodes.paragraph && next.content.size === 0;
  const tr = waits ? state.tr : state.tr.insert(at, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

export function selectsBlock({ selection }) {
  return selection instanceof NodeSelection && selection.node.isBlock;
}

/**
 * What is typed while a card is selected is written after it, not in its place, whether it comes
 * from a key, an input method or somebody's voice.
 */
export function typingAfterBlocks() {
  const makeRoom = (view) => writeAfterBlock(view.state, view.dispatch);
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const writes = event.key.length === 1 || event.keyCode === 229;
        if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) makeRoom(view);
        return false;
      },
      handleDOMEvents: {
        compositionstart(view) {
          makeRoom(view);
          return false;
        },
        beforeinput(view, event) {
          if (event.isComposing || !event.data || !makeRoom(view)) return false;
          view.dispatch(view.state.tr.insertText(event.data));
          event.preventDefault();
          return true;
        },
      },
    },
  });
}
