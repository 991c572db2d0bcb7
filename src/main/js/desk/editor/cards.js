import { NodeSelection } from "prosemirror-state";
import { askForCard } from "./dialogs/card-dialog.js";
import { askForLink } from "./dialogs/link-dialog.js";
import { insertCard } from "./insert.js";
import { linkAround, setLink } from "./link.js";
import { cardAttributes } from "./schema/card.js";
import { nodes } from "./schema/schema.js";

/** Asks for a card and puts it in; when a card is selected, in that one's place. */
export async function chooseCard(editor) {
  const { view, labels, lang, searchAddress } = editor;
  const { selection } = view.state;
  const old = selection instanceof NodeSelection && selection.node.type === nodes.related_story ? selection : null;
  const card = await askForCard({ labels, lang, searchAddress, card: old?.node.attrs });
  if (card && old) {
    const tr = view.state.tr.setNodeMarkup(old.from, null, cardAttributes(card));
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, old.from)).scrollIntoView());
  } else if (card) {
    insertCard(card)(view.state, view.dispatch);
  }
  if (card) editor.say(labels.saidInserted);
  view.focus();
}

/** Asks for a link for the selected words, or changes the one the cursor is in. */
export async function chooseLink(editor) {
  const { view, labels, lang, searchAddress } = editor;
  const { state } = view;
  if (state.selection instanceof NodeSelection) return;
  const around = linkAround(state);
  const needsText = state.selection.empty && !around;
  const link = await askForLink({ labels, lang, searchAddress, href: around?.href, needsText });
  if (link) setLink(link)(view.state, view.dispatch);
  view.focus();
}
