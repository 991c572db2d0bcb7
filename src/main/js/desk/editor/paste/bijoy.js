import { closeHistory } from "prosemirror-history";
import { post } from "../dialogs/ask.js";
import { offer } from "./offer.js";
import { remember, remembered } from "../ranges.js";

const BENGALI = /[\u0964\u0965\u0980-\u09fe]/;

/** What every Bijoy text has somewhere: a sign that only the font explains, or the া, a v before a consonant. */
const HINT = /[†‡ˆ‰‹›˜™„š~`\u0080-\u009f\u00a1-\u00ff]|[A-Za-z]v[b-df-hj-np-tv-zA-Z]/;

const LONGEST_PREVIEW = 280;
const NAME = "bijoy";

/** Whether it is worth asking the server, which knows the rule (shironam.bangla.bijoy.BijoyWords). */
export function mayBeBijoy(text) {
  return !BENGALI.test(text) && HINT.test(text);
}

/** The text in Unicode, line by line, or null if it is not Bijoy or nobody can tell just now. */
export async function unicodeOf(text, textarea) {
  const address = textarea.dataset.pastedText;
  if (!address || !mayBeBijoy(text)) return null;
  try {
    const { bijoy, unicode } = await post(textarea, address, { text });
    return bijoy ? unicode : null;
  } catch {
    return null; // the copy check can still mend it, before the eyes of whoever asks
  }
}

/** The words of the offer; nothing is changed before somebody has said yes. */
export function offerUnicode({ place, labels, unicode, say, onYes, onNo }) {
  const preview = unicode.length > LONGEST_PREVIEW ? `${unicode.slice(0, LONGEST_PREVIEW)}…` : unicode;
  return offer({
    place,
    preview,
    say,
    onYes,
    onNo,
    labels: { words: labels.bijoyFound, yes: labels.bijoyUse, no: labels.bijoyLeave },
  });
}

/** Looks at what was just pasted into the text. It keeps its headings and its bold words when it is converted. */
export async function lookForBijoy(editor, range) {
  const { view, labels, textarea } = editor;
  const pieces = piecesIn(view.state.doc, range);
  remember(view, NAME, range);
  const unicode = await unicodeOf(pieces.map(({ text }) => text).join("\n"), textarea);
  if (unicode === null) return;
  editor.dropOffer();
  editor.dropOffer = offerUnicode({
    place: editor.element,
    labels,
    unicode,
    say: editor.say,
    onNo: () => view.focus(),
    onYes: () =>
      convert(
        editor,
        pieces.map(({ text }) => text),
        unicode.split("\n"),
      ),
  });
}

/** In one step, so that one "undo" brings the text back as it was pasted. */
function convert(editor, before, after) {
  const { view, labels } = editor;
  const range = remembered(view.state, NAME);
  const pieces = range ? piecesIn(view.state.doc, range) : [];
  const tr = closeHistory(view.state.tr);
  let at = pieces.length;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const found = pieces.slice(0, at).findLastIndex(({ text }) => text === before[i]);
    if (found < 0) continue; // it was changed meanwhile: what somebody wrote is theirs
    at = found;
    const { from, to, marks } = pieces[found];
    tr.replaceWith(from, to, view.state.schema.text(after[i], marks));
  }
  if (tr.docChanged) view.dispatch(tr.scrollIntoView());
  editor.say(tr.docChanged ? labels.bijoyDone : labels.bijoyFailed);
  view.focus();
}

/** The pieces of text in a stretch, each of one kind of marks. */
function piecesIn(doc, { from, to }) {
  const pieces = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos, parent) => {
    if (!node.isText || parent.type.spec.code) return;
    const start = Math.max(from, pos);
    const end = Math.min(to, pos + node.nodeSize);
    const text = node.text.slice(start - pos, end - pos).replaceAll(/[\n\u2028\u2029]/g, " ");
    if (text.trim()) pieces.push({ from: start, to: end, text, marks: node.marks });
  });
  return pieces;
}
