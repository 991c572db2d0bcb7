/** The story's form, and the field of it that holds the text. */
export const form = /** @type {HTMLFormElement} */ (document.querySelector("form#story"));
export const body = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("body"));

/** The value in one of the form's fields. */
export function valueOf(name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value;
}
