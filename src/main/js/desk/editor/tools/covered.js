/**
 * How much of the window the page's bar and the tools cover, as ProseMirror wants to know it. The tools stick under the
 * bar, or on a phone to the lower end of what is seen.
 *
 * @param {HTMLElement} head the tools
 */
export function covered(head) {
  return {
    get top() {
      const { top, scrollMarginTop } = getComputedStyle(head);
      return (isBelow(head) ? pixels(scrollMarginTop) : pixels(top) + head.offsetHeight) + 5;
    },
    get bottom() {
      return (isBelow(head) ? pixels(getComputedStyle(head).bottom) + head.offsetHeight : 0) + 5;
    },
    right: 5,
    left: 5,
  };
}

/** Whether the tools stand under the text, over a phone's keyboard. */
export function isBelow(head) {
  return getComputedStyle(head).order !== "0";
}

function pixels(length) {
  return parseFloat(length) || 0;
}
