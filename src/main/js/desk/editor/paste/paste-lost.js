import { safePicture } from "../addresses.js";
import { treeOf } from "../html/stored.js";

export const DELETIONS = "del[cite], del[datetime], .msoDel";
export const COMMENTS = ".msocomanchor, .MsoCommentReference";

/** How many pictures in pasted HTML can't come along: they lie on the machine from which they were copied, or nowhere. */
export function lostPictures(html) {
  return picturesIn(html).filter((picture) => !hasAddress(picture)).length;
}

/** Whether there is nothing in it but pictures that can't come along by their addresses. */
export function isLostPicture(html) {
  const pictures = picturesIn(html);
  return pictures.length > 0 && !pictures.some(hasAddress) && treeOf(html).textContent.trim() === "";
}

/** Pieces of Word's that are no text: deletions while changes were tracked, reviewers' comments. */
export function leftOutOf(html) {
  const tree = treeOf(html);
  const said = [...tree.querySelectorAll("[data-style*='mso-element' i]")].filter(isComment);
  return {
    deletions: tree.querySelectorAll(DELETIONS).length,
    comments: tree.querySelectorAll(COMMENTS).length + said.length,
  };
}

/** Whether it is what a reviewer said, which Word puts after the text. */
export function isComment(block) {
  return /mso-element:\s*comment/i.test(block.dataset.style);
}

function picturesIn(html) {
  return /<img\b/i.test(html)
    ? [...treeOf(html).querySelectorAll("img")].filter((picture) => !isPixel(picture) && !isSign(picture))
    : [];
}

function hasAddress(picture) {
  const { src, original, lazySrc } = picture.dataset;
  return [src, lazySrc, original, picture.getAttribute("src")].some(safePicture);
}

function isPixel(picture) {
  return ["width", "height"].some((side) => /^[01](px)?$/.test(picture.getAttribute(side) ?? ""));
}

/** A drawn character: its alternative text takes its place. */
export function isSign(picture) {
  return /\p{Extended_Pictographic}/u.test(picture.alt) && [...picture.alt].length <= 8;
}
