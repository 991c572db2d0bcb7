import { safeLink, safePicture } from "../addresses.js";

/**
 * Finds "আরো পড়ুন" blocks in foreign HTML and puts a <related-story> in the place of each. How such
 * a block looks differs from house to house, so we go by what it says: a label, and after it little
 * more than links. Answers how many cards it made.
 */
export function cardsFromBlocks(body) {
  let made = 0;
  for (const label of labelsIn(body)) {
    if (!body.contains(label)) continue;
    const block = blockOf(label, body);
    const cards = block ? cardsIn(block) : [];
    if (cards.length === 0) continue;
    block.at(-1).after(...cards);
    block.forEach((part) => part.remove());
    made += cards.length;
  }
  return made;
}

/** Readers see a headline of some ninety letters; what is longer is prose with a link in it. */
const LONGEST_HEADLINE = 220;

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
const VOWEL_BEFORE_NUKTA = /([\u09be-\u09cc])\u09bc/g;
const LABEL = new RegExp("^(?:আরো|আরও)\\s*(?:পড়ুন|পড়তে পারেন|দেখুন)(?:\\s*[ঃ:：>»–—|।-]+)?".normalize("NFC"));

/** The same words in one spelling: NFC, no invisible joiners, one blank for many. */
function plain(text) {
  return text
    .normalize("NFC")
    .replace(VOWEL_BEFORE_NUKTA, "\u09bc$1")
    .replace(ZERO_WIDTH, "")
    .replace(/\s+/g, " ")
    .trim();
}

function afterLabel(text) {
  return plain(text).replace(LABEL, "").trim();
}

/** The pieces of text that are a label, or begin with one and a colon. */
function labelsIn(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const labels = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const label = plain(node.textContent).match(LABEL);
    if (label && isLabel(node, label[0])) labels.push(node);
  }
  return labels;
}

function isLabel(node, label) {
  const whole = plain(node.textContent) === label;
  if (node.nodeType === Node.TEXT_NODE) return whole || /[ঃ:：>»]$/.test(label);
  return whole && node.childElementCount > 0;
}

/** The elements that make up the label's block: the smallest one with a link in it, or label and neighbour. */
function blockOf(label, body) {
  for (let block = label; block && block !== body; block = block.parentNode) {
    if (!plain(block.textContent).match(LABEL)) return null;
    if (linksIn(block).length > 0) return isShort(block) ? [widest(block, body)] : null;
    const next = block.nextElementSibling;
    if (isAlone(block) && next && isOnlyLinks(next) && isShort(next)) return [block, next];
  }
  return null;
}

/** Wrappers that hold nothing but the block go with it. */
function widest(block, body) {
  const { parentNode: parent } = block;
  if (block.nodeType === Node.TEXT_NODE || !parent || parent === body || parent.nodeName === "BODY") return block;
  return plain(parent.textContent) === plain(block.textContent) ? widest(parent, body) : block;
}

function isAlone(block) {
  return block.nodeType === Node.ELEMENT_NODE && afterLabel(block.textContent) === "";
}

function isShort(block) {
  const room = LONGEST_HEADLINE * new Set(linksIn(block).map(addressOf)).size;
  return afterLabel(block.textContent).length <= room;
}

function isOnlyLinks(block) {
  const links = linksIn(block);
  const said = links
    .map((link) => plain(link.textContent))
    .join("")
    .replaceAll(" ", "");
  return links.length > 0 && (said === "" || said === plain(block.textContent).replaceAll(" ", ""));
}

function cardsIn(block) {
  const links = block.flatMap(linksIn);
  const addresses = [...new Set(links.map(addressOf))];
  const whole = addresses.length === 1 ? block : null;
  return addresses.map((href) => {
    const mine = links.filter((link) => addressOf(link) === href);
    const said = longest((whole ?? mine).map((part) => afterLabel(part.textContent)));
    const images = (whole ?? mine).flatMap((part) => [...part.querySelectorAll("img")]);
    return card(block[0].ownerDocument, href, said || longest(images.map((img) => plain(img.alt))), pictureIn(images));
  });
}

function card(page, href, headline, picture) {
  const element = page.createElement("related-story");
  element.setAttribute("href", href);
  if (headline) element.setAttribute("headline", headline);
  if (picture) element.setAttribute("picture", picture);
  return element;
}

function pictureIn(images) {
  const addresses = images.flatMap((img) => [img.dataset.src, img.dataset.original, img.getAttribute("src")]);
  return addresses.map(safePicture).find(Boolean);
}

function linksIn(block) {
  if (block.nodeType !== Node.ELEMENT_NODE) return [];
  const links = [...block.querySelectorAll("a[href]")];
  if (block.matches("a[href]")) links.unshift(block);
  return links.filter(addressOf);
}

function addressOf(link) {
  const href = safeLink(link.getAttribute("href"));
  return /^(?:https?:|\/)/i.test(href ?? "") ? href : null;
}

function longest(texts) {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}
