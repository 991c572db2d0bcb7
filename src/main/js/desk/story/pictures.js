/** Sends pictures that were dropped, pasted or chosen in the editor to the desk, and puts them into the text. */
import { body, valueOf } from "./page.js";

body.addEventListener("editor:pictures", (/** @type {CustomEvent} */ { detail }) =>
  takeAll(detail.files, detail.insert),
);

body.addEventListener("editor:choose-picture", (/** @type {CustomEvent} */ event) => {
  event.preventDefault();
  const chooser = document.createElement("input");
  Object.assign(chooser, { type: "file", multiple: true, accept: "image/jpeg,image/png,image/webp,image/gif" });
  chooser.addEventListener("change", () => takeAll(chooser.files, event.detail.insert));
  chooser.click();
});

async function takeAll(files, insert) {
  for (const file of files) {
    try {
      insert(await kept(file));
    } catch (failure) {
      window.alert(`${body.dataset.uploadFailed}: ${file.name} (${failure.message})`);
    }
  }
}

/** Told here: a server may hang up on what is too large before its answer can be read. */
for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=file]"))) {
  field.addEventListener("change", () => {
    const tooLarge = [...field.files].some(isTooLarge);
    field.setCustomValidity(tooLarge ? body.dataset.tooLarge : "");
    field.reportValidity();
  });
}

function isTooLarge(file) {
  return file.size > Number(body.dataset.mostBytes);
}

async function kept(file) {
  if (isTooLarge(file)) throw new Error(body.dataset.tooLarge);
  const form = new FormData();
  form.append("picture", file);
  const response = await fetch(body.dataset.upload, {
    method: "POST",
    body: form,
    credentials: "same-origin",
    headers: { Accept: "application/json", "X-Form-Token": valueOf("form-token") },
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.reason ?? response.status);
  return answer;
}
