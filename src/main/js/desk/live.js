/** The page where a story is told live: the editor, in its short form, over each text that somebody is writing. */
import { mount } from "./editor/editor.js";
import { takeFiles } from "./story/uploads.js";

const settings = /** @type {HTMLElement} */ (document.querySelector("[data-card-search]"));

for (const textarea of /** @type {NodeListOf<HTMLTextAreaElement>} */ (
  document.querySelectorAll("textarea[data-html]")
)) {
  const details = textarea.closest("details");
  if (!details || details.open) begin(textarea);
  else details.addEventListener("toggle", () => begin(textarea), { once: true });
}

/** What a browser has put back into the field is newer than what the page came with. */
function begin(textarea) {
  if (textarea.value === textarea.defaultValue) textarea.value = textarea.dataset.html;
  Object.assign(textarea.dataset, settings.dataset, { bodyEditor: "", short: "" });
  takeFiles(textarea);
  mount(textarea);
}
