/** The text that stands in the editor, as it is seen: what it says, and where in the page each part of it stands. */

/** Previews of cards, buttons and the like are no text of the story. */
const NO_TEXT = "[contenteditable='false'], button, input, textarea, select";

/** The element in which the text is written; null while there is none. */
export function editorElement() {
  return /** @type {HTMLElement | null} */ (document.querySelector("#story .ProseMirror"));
}

/** @returns {{ text: string, parts: { node: Text, start: number }[] }} */
export function textOf(root) {
  const parts = [];
  let text = "";
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const aside = node.parentElement.closest(NO_TEXT);
    if (!aside || aside === root || !root.contains(aside)) {
      parts.push({ node: /** @type {Text} */ (node), start: text.length });
      text += node.nodeValue;
    }
  }
  return { text, parts };
}

/** A range of the page for a stretch of the text. */
export function rangeOf({ parts }, start, end) {
  const first = partAt(parts, start);
  const last = partAt(parts, end - 1);
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function partAt(parts, at) {
  let found = parts[0];
  for (const part of parts) {
    if (part.start > at) break;
    found = part;
  }
  return found;
}

/** The stretch of the text that a range of the page covers. */
export function stretchOf({ text, parts }, range) {
  return { start: offsetOf(text, parts, range, true), end: offsetOf(text, parts, range, false) };
}

function offsetOf(text, parts, range, atStart) {
  const edge = range.cloneRange();
  edge.collapse(atStart);
  for (const { node, start } of parts) {
    if (node === edge.startContainer) return start + edge.startOffset;
    if (edge.comparePoint(node, 0) > 0) return start;
  }
  return text.length;
}
