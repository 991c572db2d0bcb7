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

/** Forms beside the text: a comment, a reason, a correction. A new word in one that went out is not sent with it. */
window.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) /** @type {HTMLFormElement} */ (event.target).dataset.going = "";
});

document.addEventListener("input", (event) => {
  delete (/** @type {HTMLInputElement} */ (event.target).form?.dataset.going);
});

/** Whether words stand in a form beside the text that is not the one that goes out. */
function isHalfWritten() {
  const fields = /** @type {NodeListOf<HTMLTextAreaElement>} */ (
    document.querySelectorAll(".flow form:not([data-going]) textarea")
  );
  return [...fields].some((field) => field.value.trim() !== "");
}

window.addEventListener("beforeunload", (event) => {
  if (!changed && !isHalfWritten()) return;
  event.preventDefault();
  event.returnValue = form.dataset.leaving;
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  form.requestSubmit(form.querySelector(".bar-actions button:not([formaction])"));
});

/** Enter in a line sends nothing: of a published story it would change what readers see. */
form.addEventListener("keydown", (event) => {
  const line = /** @type {HTMLInputElement} */ (event.target);
  if (event.key !== "Enter" || event.isComposing || line.form !== form) return;
  if (line.matches("textarea[data-oneline], input:not([type=file])")) event.preventDefault();
});
