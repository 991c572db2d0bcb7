/**
 * Keeps the bar with the buttons, and the editor's tools, in sight: says how high the bar is, and follows the part of the
 * page that is seen where a keyboard covers the rest (browsers that know `interactive-widget` don't need it).
 */
import { form } from "./page.js";

const root = document.documentElement;
const bar = () => /** @type {HTMLElement} */ (form.querySelector(".bar"));
const sizes = new ResizeObserver(measure);
const seen = window.visualViewport;

watch();
form.addEventListener("story:begun", watch);
seen?.addEventListener("resize", follow);
seen?.addEventListener("scroll", follow);

function watch() {
  sizes.disconnect();
  sizes.observe(bar());
  follow();
}

function follow() {
  const isWhole = !seen || seen.scale > 1.01;
  const top = isWhole ? 0 : Math.max(0, Math.round(seen.offsetTop));
  const hidden = isWhole ? 0 : Math.max(0, Math.round(root.clientHeight - seen.height) - top);
  root.style.setProperty("--visual-top", `${top}px`);
  root.style.setProperty("--keyboard", `${hidden}px`);
  measure();
}

function measure() {
  const top = parseFloat(getComputedStyle(bar()).top) || 0;
  root.style.setProperty("--editor-top", `${Math.floor(top + bar().offsetHeight)}px`);
}
