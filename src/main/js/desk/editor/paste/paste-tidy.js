import { safeLink, safePicture } from "../addresses.js";
import { isSign } from "./paste-lost.js";

const NEVER =
  "script, style, noscript, template, svg, math, object, embed, applet, audio, video, canvas, map, " +
  "input, select, textarea, button, link, meta, base, title, dialog, [hidden]";
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, div";
const BLANK = /^[\s\u00a0\u200b\ufeff]*$/;

/** The general tidying of foreign HTML: what means something is kept, what only looks is not. */
export function tidy(body) {
  body.querySelectorAll("iframe").forEach(frameToLink);
  body.querySelectorAll(NEVER).forEach((element) => element.remove());
  body.querySelectorAll("b, strong, i, em, span, font").forEach(meaningOfStyle);
  body.querySelectorAll("img").forEach(signOrPicture);
  body.querySelectorAll("[data-style*='white-space' i]").forEach(keepLines);
  body.querySelectorAll("figure").forEach(oneFigurePerPicture);
  body.querySelectorAll("pre br").forEach((br) => br.replaceWith("\n"));
  body.querySelectorAll("p").forEach(splitAtDoubleBreaks);
  body.querySelectorAll("figcaption").forEach(joinLines);
  body.querySelectorAll(BLOCKS).forEach(dropIfEmpty);
}

/** An embedded video becomes a link to it; what it shows is decided when the story is rendered. */
function frameToLink(frame) {
  const src = safeLink(frame.getAttribute("src"));
  if (!src) return frame.remove();
  const link = make(frame, "a", src);
  link.setAttribute("href", src);
  return frame.replaceWith(make(frame, "p", link));
}

/**
 * Google Docs says bold by a style, and wraps everything into a <b> that is not. The whole name of the style counts:
 * Word's bold text has `mso-bidi-font-weight:normal`.
 */
function meaningOfStyle(element) {
  const style = element.dataset.style ?? "";
  if (/^(B|STRONG)$/.test(element.nodeName) && /(?:^|[;\s])font-weight:\s*(normal|[1-4]00)/i.test(style))
    return unwrap(element);
  if (/^(I|EM)$/.test(element.nodeName) && /(?:^|[;\s])font-style:\s*normal/i.test(style)) return unwrap(element);
  if (!/^(SPAN|FONT)$/.test(element.nodeName)) return undefined;
  if (/(?:^|[;\s])font-weight:\s*(bold|[6-9]00)/i.test(style)) wrapContent(element, "strong");
  if (/(?:^|[;\s])font-style:\s*(italic|oblique)/i.test(style)) wrapContent(element, "em");
  if (/text-decoration(?:-line)?:[^;]*line-through/i.test(style)) wrapContent(element, "s");
  if (/vertical-align:\s*super/i.test(style)) wrapContent(element, "sup");
  if (/vertical-align:\s*sub\b/i.test(style)) wrapContent(element, "sub");
  return undefined;
}

/** Networks draw emoji as pictures. */
function signOrPicture(img) {
  if (isSign(img)) img.replaceWith(img.alt);
  else realPicture(img);
}

/** A line break that is seen is one. */
function keepLines(element) {
  if (!/white-space(-collapse)?:\s*(pre|break-spaces)/i.test(element.dataset.style) || element.closest("pre")) return;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter(({ data }) => data.includes("\n") && !BLANK.test(data))) {
    const lines = text.data.split("\n");
    text.replaceWith(...lines.flatMap((line, at) => (at === 0 ? [line] : [make(element, "br"), line])));
  }
}

/** A lazily loaded picture carries its address elsewhere; a tracking pixel is no picture. */
function realPicture(img) {
  const { src: later, original, lazySrc } = img.dataset;
  const src = [later, lazySrc, original, img.getAttribute("src")].map(safePicture).find(Boolean);
  const pixel = ["width", "height"].some((side) => /^[01](px)?$/.test(img.getAttribute(side) ?? ""));
  if (!src || pixel) return img.remove();
  img.setAttribute("src", src);
  return undefined;
}

function oneFigurePerPicture(figure) {
  const pictures = [...figure.querySelectorAll("img")];
  if (pictures.length < 2 || figure.querySelector("figure, table")) return;
  for (const picture of pictures.slice(0, -1)) figure.before(make(figure, "figure", picture));
}

/** Two line breaks in a row are how some systems write paragraphs. */
function splitAtDoubleBreaks(paragraph) {
  for (const br of paragraph.querySelectorAll(":scope > br")) {
    if (br.parentNode !== paragraph || afterBlanks(br.nextSibling)?.nodeName !== "BR") continue;
    const before = make(paragraph, "p");
    while (paragraph.firstChild !== br) before.append(paragraph.firstChild);
    while (afterBlanks(paragraph.firstChild)?.nodeName === "BR") paragraph.firstChild.remove();
    paragraph.before(before);
    dropIfEmpty(before);
  }
}

function afterBlanks(node) {
  return node?.nodeType === Node.TEXT_NODE && BLANK.test(node.data) ? afterBlanks(node.nextSibling) : node;
}

/** A caption is one line of text: paragraphs in it are set apart by line breaks. */
function joinLines(caption) {
  const lines = [...caption.querySelectorAll("p, div")];
  for (const line of lines) {
    if (line.previousSibling && !BLANK.test(line.previousSibling.textContent)) line.before(make(line, "br"));
    unwrap(line);
  }
}

function dropIfEmpty(block) {
  if (
    BLANK.test(block.textContent) &&
    !block.querySelector("img, hr, table, related-story, [data-carried]") &&
    !block.dataset.carried &&
    !block.querySelector("embedded-content") &&
    !block.querySelector("a[id]")
  )
    block.remove();
}

function wrapContent(element, name) {
  const wrapper = make(element, name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

function make(near, name, ...children) {
  const element = near.ownerDocument.createElement(name);
  element.append(...children);
  return element;
}
