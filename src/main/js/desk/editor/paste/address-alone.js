import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { closeHistory } from "prosemirror-history";
import { getJSON } from "../dialogs/card-preview.js";
import { wholeAddress } from "../addresses.js";
import { offer } from "./offer.js";
import { remember, remembered } from "../ranges.js";
import { cardAttributes } from "../schema/card.js";
import { embedFacts } from "../embed-facts.js";
import { embedAttributes } from "../schema/embed.js";
import { nodes } from "../schema/schema.js";

const NAME = "address";

/** How long a card is offered, in milliseconds: the address stays an address, and the card's button makes one any time. */
const OFFERED = 15000;

/** What is typed as an address alone in a paragraph is looked at when the paragraph is left by Enter. */
export function addressesLeft(editor) {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const { selection } = view.state;
        if (event.key === "Enter" && !event.shiftKey && selection.empty && selection.$from.depth === 1)
          lookAtAddress(editor, { from: selection.from, to: selection.from, before: true });
        return false;
      },
    },
  });
}

/**
 * An address that stands alone in its paragraph becomes what it shows, if it can be embedded; if it leads to a story of
 * ours a card is offered. One step back gives the address again. Answers whether it was either.
 */
export async function lookAtAddress(editor, range) {
  const { view, searchAddress } = editor;
  const { embeddable } = editor.textarea.dataset;
  const href = aloneIn(view.state.doc, range);
  if (!href) return false;
  remember(view, NAME, range);
  const embed = embeddable ? await getJSON(embeddable, { href }).catch(() => null) : null;
  if (embed?.href) {
    replaceBy(editor, href, embedNode(embed.href));
    tellOf(editor, embed.href);
    return true;
  }
  const [story] = searchAddress ? await getJSON(searchAddress, { q: href }).catch(() => []) : [];
  const isOurs = Boolean(story) && !story.external;
  if (isOurs) offerCard(editor, href, story);
  return isOurs;
}

/** What its site tells of it comes in where nobody has written anything meanwhile. */
async function tellOf({ view, textarea }, href) {
  const { title, poster } = await embedFacts(textarea, href);
  if (view.isDestroyed) return;
  const { tr, doc } = view.state;
  doc.descendants((node, pos) => {
    if (tr.docChanged || node.type !== nodes.embedded_content || node.attrs.href !== href) return;
    if (poster && !node.attrs.poster) tr.setNodeAttribute(pos, "poster", poster);
    if (title && node.textContent === "") tr.insertText(title, pos + 2);
  });
  if (tr.docChanged) view.dispatch(tr);
}

function embedNode(href) {
  return nodes.embedded_content.create(embedAttributes(href), nodes.embed_title.create());
}

function offerCard(editor, href, story) {
  const { view, labels } = editor;
  editor.dropOffer();
  const drop = offer({
    place: editor.element,
    say: editor.say,
    preview: story.headline,
    labels: { words: labels.storyFound, yes: labels.storyCard, no: labels.storyLeave },
    onNo: () => view.focus(),
    onYes: () => replaceBy(editor, href, nodes.related_story.create(cardAttributes({ href }))) ?? view.focus(),
    patience: OFFERED,
    isDue: () => standsThere(view, href),
  });
  editor.dropOffer = drop;
}

function standsThere(view, href) {
  const range = remembered(view.state, NAME);
  return !view.isDestroyed && range !== null && aloneIn(view.state.doc, range) === href;
}

/** The paragraph gives way to the block, in one step. Who has gone on writing goes on. */
function replaceBy(editor, href, block) {
  const { view, labels } = editor;
  if (view.isDestroyed || !standsThere(view, href)) return;
  const { selection, doc } = view.state;
  const $from = doc.resolve(remembered(view.state, NAME).from);
  const start = $from.before(1);
  const isHere = selection.$from.depth > 0 && selection.$from.before(1) === start;
  const tr = closeHistory(view.state.tr).replaceWith(start, $from.after(1), block);
  if (isHere && block.type === nodes.related_story) tr.setSelection(NodeSelection.create(tr.doc, start));
  else if (isHere) tr.setSelection(TextSelection.create(tr.doc, start + 2));
  view.dispatch(tr.scrollIntoView());
  editor.say(block.type === nodes.related_story ? labels.saidInserted : labels.saidEmbedded);
  if (isHere) view.focus();
}

function aloneIn(doc, { from, to }) {
  if (from > doc.content.size) return null;
  const $from = doc.resolve(from);
  const { parent } = $from;
  const alone = parent.type === nodes.paragraph && $from.depth === 1 && to <= $from.end();
  return alone ? wholeAddress(parent.textContent) : null;
}
