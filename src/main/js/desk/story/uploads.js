/** Sends pictures, films and sound that were dropped, pasted or chosen in an editor to the desk, and puts them into its text. */
import { FILES, chooseFromLibrary, chooseLike } from "./library.js";

/** @param {HTMLTextAreaElement} textarea over which the editor lies */
export function takeFiles(textarea) {
  const { dataset } = textarea;

  textarea.addEventListener("editor:pictures", (/** @type {CustomEvent} */ { detail }) =>
    takeAll(detail.files, detail.insert),
  );

  textarea.addEventListener("editor:recordings", (/** @type {CustomEvent} */ { detail }) =>
    takeAll(detail.files, detail.insert, takeRecording),
  );

  textarea.addEventListener("editor:choose-picture", async (/** @type {CustomEvent} */ event) => {
    event.preventDefault();
    const chosen = await chooseFromLibrary(dataset.library, true);
    if (chosen === FILES) chooseFiles(event.detail.insert);
    else if (chosen) event.detail.insert(chosen);
  });

  function chooseFiles(insert) {
    const chooser = document.createElement("input");
    Object.assign(chooser, { type: "file", multiple: true, accept: "image/jpeg,image/png,image/webp,image/gif" });
    chooser.addEventListener("change", () => takeAll(chooser.files, insert));
    chooser.click();
  }

  async function takeAll(files, insert, take = takePicture) {
    for (const file of files) {
      try {
        insert(await take(file));
      } catch (failure) {
        window.alert(`${dataset.uploadFailed}: ${file.name} (${failure.message})`);
      }
    }
  }

  async function takePicture(file) {
    if (file.size > Number(dataset.mostBytes)) throw new Error(dataset.tooLarge);
    const taken = await kept(file, "picture", dataset.upload);
    return taken.like ? chooseLike(taken) : taken;
  }

  async function takeRecording(file) {
    if (file.size > Number(dataset.mostRecordingBytes)) throw new Error(dataset.recordingTooLarge);
    return kept(file, "recording", dataset.recordings);
  }

  async function kept(file, name, address) {
    const token = /** @type {HTMLInputElement} */ (textarea.form.elements.namedItem("form-token"));
    const sent = new FormData();
    sent.append(name, file);
    const response = await fetch(address, {
      method: "POST",
      body: sent,
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-Form-Token": token.value },
    }).catch(() => null);
    const answer = await response?.json().catch(() => ({}));
    if (!response?.ok) throw new Error(answer?.reason ?? dataset.uploadLost);
    return answer;
  }
}
