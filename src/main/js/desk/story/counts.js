/**
 * Says how long the text and its headline are, quietly, while they are typed. Words are counted as the server counts
 * them (shironam.bangla.Words), letters as readers see them (shironam.bangla.Graphemes).
 */
import { el } from "../editor/dom.js";
import { counted, labelsIn } from "../editor/labels/labels.js";
import { body, form } from "./page.js";

const PAUSE = 300;
const PER_MINUTE = 180;

/**
 * Our own lists break a long headline into lines and show it whole. Search results and the cards of messengers and
 * social networks give a title some 600 pixels, in which about 65 Bengali letters fit; an import cuts at 70.
 */
const LONG_HEADLINE = 65;

const headline = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("headline"));
const labels = labelsIn(document.documentElement.lang);

const underBody = el("p", { class: "hint counts", "aria-live": "off", "data-counts": "" });
body.after(underBody);
const underHeadline = el("p", { class: "hint counts", id: "headline-length", "aria-live": "off" });
headline.after(underHeadline);
headline.setAttribute("aria-describedby", underHeadline.id);

let timer = 0;
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(count, PAUSE);
});
count();

function count() {
  const words = wordsIn(textOf(body.value));
  const minutes = Math.max(1, Math.ceil(words / PER_MINUTE));
  underBody.textContent = `${counted(labels.words, words)} · ${counted(labels.readingTime, minutes)}`;
  const letters = lettersIn(headline.value.normalize("NFC").trim());
  const long = letters >= LONG_HEADLINE;
  underHeadline.textContent = letters === 0 ? "" : counted(long ? labels.headlineLong : labels.headlineLength, letters);
  underHeadline.classList.toggle("counts-warning", long);
}

/** What readers read of it: cards have no words of their own here, and no two blocks share a word. */
function textOf(html) {
  const apart = html.replace(/<(?:br|\/(?:p|h2|h3|li|blockquote|figcaption|pre|t[dh]))\b[^>]*>/g, "$&\n");
  return new DOMParser().parseFromString(apart, "text/html").body.textContent;
}

/** Runs between spaces that hold a letter or a digit. */
function wordsIn(text) {
  return text.split(/\p{White_Space}+/u).filter((run) => /[\p{L}\p{Nd}]/u.test(run)).length;
}

/** Without Intl.Segmenter: signs belong to their letter, and so does a letter after a hasanta. */
function lettersIn(text) {
  if (!Intl.Segmenter) return (text.match(/(?<!\u09cd)\P{M}/gu) ?? []).length;
  return [...new Intl.Segmenter("bn", { granularity: "grapheme" }).segment(text)].length;
}
