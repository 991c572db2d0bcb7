import { wordsOf } from "./fields.js";

/**
 * Offers a text of which nobody knows whether it is older. It is never put over another: it can be read, and thrown away.
 *
 * @param {import("./windows.js").KeptText} text
 * @param {() => void} drop throws it away
 */
export function offer(text, drop) {
  const place = /** @type {HTMLTemplateElement} */ (document.querySelector("[data-copy-older]"));
  const box = /** @type {HTMLElement} */ (place.content.firstElementChild.cloneNode(true));
  box.querySelector("[data-when]").textContent = dateOf(text);
  box.querySelector("[data-text]").textContent = wordsOf(text.fields);
  box.querySelector("button").addEventListener("click", () => {
    drop();
    box.remove();
  });
  place.before(box);
}

/** When it was written, as readers of this page say it. */
export function dateOf({ at }) {
  return new Date(at).toLocaleString(document.documentElement.lang);
}
