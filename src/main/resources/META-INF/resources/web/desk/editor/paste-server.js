import {TextSelection} from "prosemirror-state";
import {post} from "./ask.js";
import {counted} from "./labels.js";
import {remember, remembered} from "./ranges.js";

/** The elements of a line. HTML that holds nothing else needs no more than the editor's own cleaning. */
const INLINE = /^(?:meta|html|head|body|a|b|strong|i|em|u|s|span|font|sup|sub|br|code|mark|small)$/;
const TAG = /<([a-z][^\s/>]*)/gi;

/** How long somebody waits for a paste; after that the editor's own cleaning has to do. */
const PATIENCE = 4000;

const NAME = "pasting";

/**
 * Lets the server clean what was pasted, by the rules of an import, where there is more to it than words. True when it
 * does: the text then comes in a moment later, where it was pasted, whatever has been typed meanwhile.
 */
export function cleanByServer(editor, event) {
    const {view, textarea} = editor;
    const html = event.clipboardData?.getData("text/html") ?? "";
    const asText = isPlainPaste(view) || view.state.selection.$from.parent.type.spec.code;
    const mine = html.includes("data-pm-slice");
    if (!textarea.dataset.pastedHtml || asText || mine || !view.editable || !holdsMore(html)) return false;
    if (remembered(view.state, NAME)) return false; // one after the other: the second is cleaned here
    event.preventDefault();
    const {from, to} = view.state.selection;
    remember(view, NAME, {from, to});
    insertClean(editor, html);
    return true;
}

/** Ctrl+Shift+V asks for the words alone; with Shift+Insert the Shift means something else. */
function isPlainPaste({input}) {
    return Boolean(input?.shiftKey) && input.lastKeyCode !== 45;
}

function holdsMore(html) {
    return [...html.matchAll(TAG)].some(([, name]) => !INLINE.test(name.toLowerCase()));
}

async function insertClean(editor, html) {
    const {view, textarea, labels} = editor;
    let clean = null;
    try {
        clean = await post(textarea, textarea.dataset.pastedHtml, {html}, AbortSignal.timeout(PATIENCE));
    } catch (failure) {
        console.warn("pasted text is cleaned here:", failure.message);
    }
    if (view.isDestroyed) return;
    const range = remembered(view.state, NAME);
    remember(view, NAME, null);
    if (range) select(view, range);
    view.pasteHTML(clean?.html || html);
    if (clean?.cards > 0) editor.say(counted(labels.saidCardsFound, clean.cards));
    else editor.say(labels.saidPasted);
}

/** Unless a card is selected, which the paste shall replace. */
function select(view, {from, to}) {
    const {selection, doc} = view.state;
    if (selection.from === from && selection.to === to) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}
