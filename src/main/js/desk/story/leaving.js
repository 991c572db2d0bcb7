/** Asks before somebody leaves a page with words that are not saved; saves with Ctrl+S. */
import { form } from "./page.js";

let changed = form.hasAttribute("data-unsaved");

form.addEventListener("input", () => {
  changed = true;
});

form.addEventListener("submit", (event) => {
  const button = /** @type {HTMLButtonElement} */ (event.submitter);
  if (button?.formTarget !== "_blank" && !event.defaultPrevented) changed = false;
});

window.addEventListener("beforeunload", (event) => {
  if (!changed) return;
  event.preventDefault();
  event.returnValue = form.dataset.leaving;
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  form.requestSubmit(form.querySelector(".bar-actions button:not([formaction])"));
});

for (const line of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("textarea[data-oneline]"))) {
  line.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
}
