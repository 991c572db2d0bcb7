/**
 * Shows in the text where open comments stand, and lets somebody select words and comment on them. The text itself is
 * left alone: places are drawn over it (CSS Custom Highlights), and a browser that can't draw them shows none.
 */
import { el } from "../editor/dom.js";
import { editorElement, rangeOf, stretchOf, textOf } from "./editor-text.js";
import { placeIn, quoteOf, squeeze } from "./quote.js";
import { begin, panel, uncover } from "./panel.js";

const PAUSE = 300;
const draws = "highlights" in CSS && typeof Highlight === "function";

/** @type {Map<string, Range>} the places of comments, by the ids of their elements */
const places = new Map();
let timer = 0;

/** The button that stands beside a selection. */
const button = el("button", { type: "button", class: "button comment-here", hidden: true });

function comments() {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#comments [data-place]"));
}

/** Looks for all places anew. */
function draw() {
  places.clear();
  const editor = editorElement();
  if (!editor) return;
  const whole = textOf(editor);
  const squeezed = squeeze(whole.text);
  for (const comment of comments()) {
    const { place: exact, before: prefix, after: suffix } = comment.dataset;
    const found = placeIn(squeezed, { exact, prefix, suffix });
    if (found) places.set(comment.id, rangeOf(whole, found.start, found.end));
    for (const show of comment.querySelectorAll("[data-show]")) /** @type {HTMLButtonElement} */ (show).hidden = !found;
  }
  if (!draws) return;
  CSS.highlights.set("comment", new Highlight(...places.values()));
}

function soon() {
  clearTimeout(timer);
  timer = window.setTimeout(draw, PAUSE);
}

/** Marks a comment and its place; none for null. */
function choose(id) {
  for (const comment of comments()) comment.classList.toggle("comment-chosen", comment.id === id);
  if (!draws) return;
  const range = places.get(id);
  if (range) CSS.highlights.set("comment-chosen", new Highlight(range));
  else CSS.highlights.delete("comment-chosen");
}

/** Brings the place of a comment into sight. */
function show(id) {
  draw();
  const range = places.get(id);
  if (!range) return;
  choose(id);
  uncover();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}

function selected() {
  const editor = editorElement();
  const selection = document.getSelection();
  if (!editor || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return editor.contains(range.commonAncestorContainer) ? range : null;
}

function quoted(range) {
  const whole = textOf(editorElement());
  const { start, end } = stretchOf(whole, range);
  return quoteOf(whole.text, start, end);
}

/** Puts the button under the end of the selection. */
function offer() {
  const range = panel()?.dataset.here ? selected() : null;
  button.hidden = !range || !quoted(range);
  if (button.hidden) return;
  button.textContent = panel().dataset.here;
  const { left, bottom } = range.getBoundingClientRect();
  const most = document.documentElement.clientWidth - button.offsetWidth - 8;
  button.style.left = `${Math.max(8, Math.min(left, most)) + window.scrollX}px`;
  button.style.top = `${bottom + window.scrollY + 8}px`;
}

function comment() {
  const range = selected();
  const quote = range && quoted(range);
  button.hidden = true;
  if (quote) begin(quote);
}

function chosenAt(event) {
  const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const point = at && { node: at.offsetNode, offset: at.offset };
  for (const [id, range] of places) if (point && range.isPointInRange(point.node, point.offset)) return id;
  return null;
}

button.addEventListener("mousedown", (event) => event.preventDefault());
button.addEventListener("click", comment);
document.body.append(button);
document.addEventListener("selectionchange", offer);
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.altKey && event.code === "KeyM" && selected()) {
    event.preventDefault();
    comment();
  } else if (event.key === "Escape") button.hidden = true;
});
document.addEventListener("input", soon);
document.addEventListener("comments:changed", draw);
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const shown = target.closest("[data-show]");
  if (shown) show(shown.closest("[data-place]").id);
  else if (target.closest("#story .ProseMirror")) choose(chosenAt(event));
});
window.addEventListener("load", draw);
soon();
