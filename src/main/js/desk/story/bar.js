/**
 * Keeps the bar with the buttons, and the editor's tools under it, in sight: says how high the bar is, and follows the
 * part of the page that is seen where a keyboard covers the rest (browsers that know `interactive-widget` don't need it).
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

/** The other actions open right under the bar, wherever it is just now. */
form.addEventListener(
  "beforetoggle",
  () => {
    root.style.setProperty("--bar-bottom", `${Math.round(bar().getBoundingClientRect().bottom)}px`);
  },
  true,
);

/** What was chosen among the other actions is done: the list folds away. */
form.addEventListener("click", (event) => {
  const pressed = /** @type {Element} */ (event.target);
  const actions = /** @type {HTMLElement} */ (pressed.closest("[popover]"));
  if (actions?.matches(":popover-open")) actions.hidePopover();
});

function watch() {
  sizes.disconnect();
  sizes.observe(bar());
  follow();
}

function follow() {
  root.style.setProperty(
    "--visual-top",
    `${seen && seen.scale < 1.01 ? Math.max(0, Math.round(seen.offsetTop)) : 0}px`,
  );
  measure();
}

function measure() {
  const top = parseFloat(getComputedStyle(bar()).top) || 0;
  root.style.setProperty("--editor-top", `${Math.floor(top + bar().offsetHeight)}px`);
}
