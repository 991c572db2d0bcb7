import { quieten } from "../html/quiet.js";
import { cleanWord } from "./paste-word.js";
import { cardsFromBlocks } from "./paste-cards.js";
import { tidy } from "./paste-tidy.js";

/**
 * Pasted HTML, made ready for the schema, which then lets only our vocabulary through. It is taken
 * apart in a document without scripts, and cards are recognised before anything is thrown away:
 * their only link is often an empty anchor. What was copied in this editor is right already.
 * The server does the same more thoroughly (paste-server.js); what it answers passes through here unchanged.
 *
 * @param {string} html
 * @param {(cards: number) => void} onCards hears how many were recognised
 */
export function readyForPaste(html, onCards = () => {}) {
  if (html.includes("data-pm-slice") || /^\s*<(td|th|tr|tbody|thead)\b/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(quieten(html), "text/html");
  const cards = cardsFromBlocks(body);
  cleanWord(body);
  tidy(body);
  if (cards > 0) onCards(cards);
  return body.innerHTML;
}

/** Plain text comes in as a paragraph for each line that says something. */
export function readyLines(text) {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
