import { post } from "./ask.js";
import { counted } from "./labels.js";
import { lostPictures } from "./paste-lost.js";
import { withCarried } from "./read.js";

/** The elements of a line. HTML that holds nothing else needs no more than the editor's own cleaning. */
const INLINE = /^(?:meta|html|head|body|a|b|strong|i|em|u|s|span|font|sup|sub|br|code|mark|small)$/;
const TAG = /<([a-z][^\s/>]*)/gi;

/** How long somebody waits for a paste; after that the editor's own cleaning has to do. */
const PATIENCE = 4000;

/**
 * Lets the server clean what was pasted, by the rules of an import, where there is more to it than words. True when it
 * does: the text then comes in a moment later, where it was pasted, whatever has been typed or pasted meanwhile.
 */
export function cleanByServer(editor, event) {
  const { view, textarea } = editor;
  const html = event.clipboardData?.getData("text/html") ?? "";
  const asText = isPlainPaste(view) || view.state.selection.$from.parent.type.spec.code;
  const mine = html.includes("data-pm-slice");
  if (!textarea.dataset.pastedHtml || asText || mine || !view.editable || !holdsMore(html)) return false;
  event.preventDefault();
  const ask = (signal) => post(textarea, textarea.dataset.pastedHtml, { html }, signal);
  editor.arrivals.expect(ask, (clean) => insert(editor, html, clean), PATIENCE);
  return true;
}

/** Ctrl+Shift+V asks for the words alone; with Shift+Insert the Shift means something else. */
function isPlainPaste({ input }) {
  return Boolean(input?.shiftKey) && input.lastKeyCode !== 45;
}

function holdsMore(html) {
  const keepsLines = /white-space(-collapse)?:\s*(pre|break-spaces)/i.test(html) && html.trim().includes("\n");
  return keepsLines || [...html.matchAll(TAG)].some(([, name]) => !INLINE.test(name.toLowerCase()));
}

function insert(editor, html, clean) {
  const { view, labels } = editor;
  if (clean?.html) editor.pasteClean(withCarried(clean.html));
  else view.pasteHTML(html);
  const lost = lostPictures(html);
  if (lost > 0) editor.tell(counted(labels.picturesLost, lost));
  else editor.say(clean?.cards > 0 ? counted(labels.saidCardsFound, clean.cards) : labels.saidPasted);
}
