/** Sends pictures, films and sound that were dropped, pasted or chosen in the editor to the desk, and puts them into the text. */
import { FILES, chooseFromLibrary, chooseLike } from "./library.js";
import { body, form, valueOf } from "./page.js";

body.addEventListener("editor:pictures", (/** @type {CustomEvent} */ { detail }) =>
  takeAll(detail.files, detail.insert),
);

body.addEventListener("editor:choose-picture", async (/** @type {CustomEvent} */ event) => {
  event.preventDefault();
  const chosen = await chooseFromLibrary(body.dataset.library, true);
  if (chosen === FILES) chooseFiles(event.detail.insert);
  else if (chosen) event.detail.insert(chosen);
});

function chooseFiles(insert) {
  const chooser = document.createElement("input");
  Object.assign(chooser, { type: "file", multiple: true, accept: "image/jpeg,image/png,image/webp,image/gif" });
  chooser.addEventListener("change", () => takeAll(chooser.files, insert));
  chooser.click();
}

/** Without scripts the button leads to the library, where a picture's page says its address. */
document.querySelector("[data-choose-lead]")?.addEventListener("click", async (event) => {
  event.preventDefault();
  const chosen = await chooseFromLibrary(body.dataset.library, false);
  if (!chosen) return;
  fill("picture-url", chosen.src);
  for (const name of ["alt", "caption", "credit"]) {
    if (!valueOf(`picture-${name}`)) fill(`picture-${name}`, chosen[name]);
  }
  showLead(chosen);
});

function fill(name, value) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function showLead({ src, alt }) {
  const shown = form.querySelector("img.side-picture") ?? document.createElement("img");
  Object.assign(shown, { className: "side-picture", src, alt });
  if (!shown.isConnected) document.querySelector("#picture-file").closest(".field").before(shown);
}

body.addEventListener("editor:recordings", (/** @type {CustomEvent} */ { detail }) =>
  takeAll(detail.files, detail.insert, takeRecording),
);

async function takePicture(file) {
  if (isTooLarge(file)) throw new Error(body.dataset.tooLarge);
  const taken = await kept(file, "picture", body.dataset.upload);
  return taken.like ? chooseLike(taken) : taken;
}

async function takeRecording(file) {
  if (file.size > Number(body.dataset.mostRecordingBytes)) throw new Error(body.dataset.recordingTooLarge);
  return kept(file, "recording", body.dataset.recordings);
}

async function takeAll(files, insert, take = takePicture) {
  for (const file of files) {
    try {
      insert(await take(file));
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

async function kept(file, name, address) {
  const sent = new FormData();
  sent.append(name, file);
  const response = await fetch(address, {
    method: "POST",
    body: sent,
    credentials: "same-origin",
    headers: { Accept: "application/json", "X-Form-Token": valueOf("form-token") },
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.reason ?? response.status);
  return answer;
}
