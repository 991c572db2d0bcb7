import { NodeSelection } from "prosemirror-state";
import { closeHistory } from "prosemirror-history";
import { getJSON } from "./card-preview.js";
import { isWebAddress, safeLink } from "./addresses.js";
import { offer } from "./offer.js";
import { remember, remembered } from "./ranges.js";
import { cardAttributes } from "./schema-card.js";
import { nodes } from "./schema.js";

const NAME = "story";

/** An address that stands alone in the paragraph into which it was pasted, and leads to a story of ours, can be a card. */
export async function lookForStory(editor, range) {
  const { view, labels, searchAddress } = editor;
  const href = aloneIn(view.state.doc, range);
  if (!href || !searchAddress) return;
  remember(view, NAME, range);
  const [story] = await getJSON(searchAddress, { q: href }).catch(() => []);
  if (!story || story.external) return;
  editor.dropOffer();
  editor.dropOffer = offer({
    place: editor.element,
    say: editor.say,
    preview: story.headline,
    labels: { words: labels.storyFound, yes: labels.storyCard, no: labels.storyLeave },
    onNo: () => view.focus(),
    onYes: () => makeCard(editor, href),
  });
}

/** The paragraph gives way to the card, in one step. */
function makeCard(editor, href) {
  const { view, labels } = editor;
  const range = remembered(view.state, NAME);
  if (range && aloneIn(view.state.doc, range) === href) {
    const $from = view.state.doc.resolve(range.from);
    const start = $from.before(1);
    const tr = closeHistory(view.state.tr).replaceWith(
      start,
      $from.after(1),
      nodes.related_story.create(cardAttributes({ href })),
    );
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, start)).scrollIntoView());
    editor.say(labels.saidInserted);
  }
  view.focus();
}

function aloneIn(doc, { from, to }) {
  const $from = doc.resolve(from);
  const { parent } = $from;
  const alone = parent.type === nodes.paragraph && $from.depth === 1 && to <= $from.end();
  return alone && isWebAddress(parent.textContent) ? safeLink(parent.textContent.trim()) : null;
}
