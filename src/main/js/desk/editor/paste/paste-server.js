import { embedCode } from "../addresses.js";
import { post } from "../dialogs/ask.js";
import { counted } from "../labels/labels.js";
import { leftOutOf, lostPictures } from "./paste-lost.js";
import { withCarried } from "../html/read.js";

/** The elements of a line. HTML that holds nothing else, and no marks, needs no more than the editor's own cleaning. */
const INLINE = /^(?:meta|html|head|body|a|b|strong|i|em|u|s|span|font|sup|sub|br|code|mark|small)$/;
const TAG = /<([a-z][^\s/>]*)/gi;

/** What programs mark in a line: Word its deletions and comments, Google Docs its comments, many what is struck. */
const MARKED = /mso|line-through|#cmnt/i;

/** How long somebody waits for a paste; after that the editor's own cleaning has to do. */
const PATIENCE = 4000;

/**
 * Lets the server clean what was pasted, by the rules of an import, where there is more to it than words. True when it
 * does: the text then comes in a moment later, where it was pasted, whatever has been typed or pasted meanwhile.
 */
export function cleanByServer(editor, event) {
  const { view, textarea } = editor;
  const html = embedCode(event.clipboardData?.getData("text/plain")) ?? event.clipboardData?.getData("text/html") ?? "";
  const asText = isPlainPaste(view) || view.state.selection.$from.parent.type.spec.code;
  const mine = html.includes("data-pm-slice");
  if (!textarea.dataset.pastedHtml || asText || mine || !view.editable || !holdsMore(html)) return false;
  event.preventDefault();
  bringIn(editor, html);
  return true;
}

/** Comes in at the selection when the server has cleaned it. */
export function bringIn(editor, html) {
  const { textarea } = editor;
  const ask = (signal) => post(textarea, textarea.dataset.pastedHtml, { html }, signal);
  editor.arrivals.expect(ask, (clean) => insert(editor, html, clean), PATIENCE);
}

/** Ctrl+Shift+V asks for the words alone; with Shift+Insert the Shift means something else. */
function isPlainPaste({ input }) {
  return Boolean(input?.shiftKey) && input.lastKeyCode !== 45;
}

function holdsMore(html) {
  const keepsLines = /white-space(-collapse)?:\s*(pre|break-spaces)/i.test(html) && html.trim().includes("\n");
  return (
    keepsLines || MARKED.test(html) || [...html.matchAll(TAG)].some(([, name]) => !INLINE.test(name.toLowerCase()))
  );
}

function insert(editor, html, clean) {
  const { view, labels } = editor;
  if (clean?.html) editor.pasteClean(withCarried(clean.html));
  else view.pasteHTML(html);
  const lost = wordsFor(labels, { ...(clean?.leftOut ?? leftOutOf(html)), pictures: lostPictures(html) });
  if (lost !== "") editor.tell(lost);
  else editor.say(clean?.cards > 0 ? counted(labels.saidCardsFound, clean.cards) : labels.saidPasted);
}

/** A sentence for each kind of which something did not come along. */
function wordsFor(labels, { deletions = 0, comments = 0, hidden = 0, parts = 0, pictures = 0 }) {
  const said = [
    { label: labels.deletionsLost, n: deletions },
    { label: labels.commentsLost, n: comments },
    { label: labels.hiddenLost, n: hidden },
    { label: labels.partsLost, n: parts },
    { label: labels.picturesLost, n: pictures },
  ];
  return said
    .filter(({ n }) => n > 0)
    .map(({ label, n }) => counted(label, n))
    .join(" ");
}
