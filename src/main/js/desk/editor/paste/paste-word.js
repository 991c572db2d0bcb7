import { COMMENTS, DELETIONS, isComment } from "./paste-lost.js";

/**
 * Word's own markup: its lists that are none, its tags, its comments. This is for when the server, which also knows
 * the levels of lists, can't be asked (shironam.body.pasting.Pasted).
 */
export function cleanWord(body) {
  dropComments(body);
  acceptChanges(body);
  fillCells(body);
  makeLists(body);
  for (const strange of body.querySelectorAll("*")) {
    if (!strange.localName.includes(":")) continue;
    unwrap(strange); // smart tags (st1:place) and text boxes hold words
  }
  body.querySelectorAll("xml").forEach((element) => element.remove());
}

function dropComments(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  comments.forEach((comment) => comment.remove());
}

/** What reviewers struck out and what they said to each other is not text; what they wrote in is. */
function acceptChanges(body) {
  body.querySelectorAll(`${DELETIONS}, ${COMMENTS}`).forEach((gone) => gone.remove());
  [...body.querySelectorAll("[data-style*='mso-element' i]")].filter(isComment).forEach((gone) => gone.remove());
  body.querySelectorAll("ins").forEach(unwrap);
}

/** In Excel a text that runs over empty cells has them in its own; they are cells all the same. */
function fillCells(body) {
  for (const cell of body.querySelectorAll("td[colspan][data-style*='mso-ignore:colspan' i]")) {
    const empty = Math.min(cell.colSpan, 50) - 1;
    cell.removeAttribute("colspan");
    for (let beside = 0; beside < empty; beside += 1) cell.after(body.ownerDocument.createElement("td"));
  }
}

/** Word writes a list as paragraphs with `mso-list` in their style and the bullet as text. */
function makeLists(body) {
  /** @type {HTMLElement} */
  let list = null;
  for (const line of body.querySelectorAll("p[data-style*='mso-list' i]")) {
    if (/mso-list:\s*none/i.test(line.dataset.style)) continue;
    const bullet = bulletOf(line);
    const name = /^[\s(]*[\d০-৯a-z]{1,3}[.)]/i.test(bullet) ? "ol" : "ul";
    const goesOn = list !== null && list.localName === name && follows(line, list);
    if (!goesOn) {
      list = body.ownerDocument.createElement(name);
      const first = name === "ol" ? numberIn(bullet) : 1;
      if (first > 1) list.setAttribute("start", String(first));
      line.before(list);
    }
    const item = body.ownerDocument.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

function bulletOf(line) {
  const signs = [...line.querySelectorAll("[data-style*='mso-list' i]")].filter((span) =>
    /mso-list:\s*ignore/i.test(span.dataset.style),
  );
  const text = signs.map((sign) => sign.textContent).join("");
  signs.forEach((sign) => sign.remove());
  return text;
}

/** The number that a list goes on with after something stood between its lines. */
function numberIn(bullet) {
  const digits = bullet.match(/[\d০-৯]+/)?.[0] ?? "1";
  return Number([...digits].map((digit) => (digit >= "০" ? digit.codePointAt(0) - 0x9e6 : digit)).join(""));
}

function follows(line, list) {
  return line.previousElementSibling === list;
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}
