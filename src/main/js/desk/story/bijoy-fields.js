/** Offers Unicode for Bijoy text that was pasted into the headline or another field of the story's form. */
import { mount } from "../editor/editor.js";
import { offerUnicode, unicodeOf } from "../editor/paste/bijoy.js";
import { body, form } from "./page.js";

const { labels, say } = mount(body);

/** @type {NodeListOf<HTMLTextAreaElement>} */
const fields = form.querySelectorAll("[data-bijoy]");
for (const field of body.readOnly ? [] : fields) {
  field.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.trim() && !field.readOnly) look(field, pasted.replaceAll(/\r\n?/g, "\n"));
  });
}

async function look(field, pasted) {
  const unicode = await unicodeOf(pasted, body);
  const standing = field.type === "text" ? pasted.replaceAll("\n", "") : pasted;
  if (unicode === null || !field.value.includes(standing)) return;
  const place = field.closest(".field");
  place.querySelector(".editor-offer")?.remove();
  offerUnicode({
    place,
    labels,
    unicode,
    say,
    onYes: () => putIn(field, standing, unicode),
    onNo: () => field.focus(),
  });
}

/** As if it were typed, so that the browser's own "undo" takes it back. */
function putIn(field, standing, unicode) {
  const start = field.value.lastIndexOf(standing);
  field.focus();
  if (start < 0) return;
  field.setSelectionRange(start, start + standing.length);
  if (document.execCommand("insertText", false, unicode)) return;
  field.setRangeText(unicode, start, start + standing.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
