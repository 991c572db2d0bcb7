/**
 * Shows before a story is published what goes out where, once for each time the button is pressed. Who has switched it off
 * gets no template for it (templates/desk/editor/around.html).
 */
import { form, valueOf } from "./page.js";

const BUTTON = ".bar-actions button[formaction$='/publication']";
const place = () => /** @type {HTMLTemplateElement} */ (document.querySelector("[data-publishing-summary]"));

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLButtonElement} */ (/** @type {Element} */ (event.target).closest(BUTTON));
  if (!button || !place() || event.defaultPrevented || isRefused(button)) return;
  event.preventDefault();
  show(button);
});

/** Without a section, or to be scheduled without a time: then nothing goes out, and the answer says so. */
function isRefused(button) {
  const isEmpty = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name))?.value === "";
  return isEmpty("section") || (button.value === "schedule" && isEmpty("publish-at"));
}

function show(button) {
  const dialog = /** @type {HTMLDialogElement} */ (place().content.firstElementChild.cloneNode(true));
  dialog.querySelector("[data-when]").textContent = when();
  dialog.querySelector("[data-where]").textContent = where().join(" · ");
  dialog.querySelector("[data-shared]").textContent = valueOf("shared_headline").trim() || valueOf("headline").trim();
  dialog.querySelector("[value=yes]").textContent = button.innerText;
  dialog.addEventListener("close", () => {
    const isOff = /** @type {HTMLInputElement} */ (dialog.querySelector("[data-never]")).checked;
    dialog.remove();
    if (dialog.returnValue !== "yes") return button.focus();
    if (isOff) switchOff();
    return form.requestSubmit(button);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** By the paper's clock, which is the one of the field. */
function when() {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("publish-at"));
  if (!field?.value) return place().dataset.now;
  const at = new Date(field.value);
  const words = (parts) => new Intl.DateTimeFormat(document.documentElement.lang, parts).format(at);
  const time = words({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${words({ day: "numeric", month: "long", year: "numeric" })}, ${time}`;
}

/** The sections, places and tags that stand in the form. */
function where() {
  const section = /** @type {HTMLSelectElement} */ (form.elements.namedItem("section"));
  const others = [...form.querySelectorAll("input[name^='also-']:checked")].map((box) => box.parentElement.textContent);
  const words = [section.value ? section.selectedOptions[0].textContent : "", ...others];
  return [...words, valueOf("places"), valueOf("tags")].map((one) => one.trim()).filter(Boolean);
}

/** The next story asks again where this does not arrive. */
function switchOff() {
  fetch(place().dataset.off, {
    method: "POST",
    keepalive: true,
    body: new URLSearchParams({ "form-token": valueOf("form-token") }),
  }).catch(() => {});
  place().remove();
}
