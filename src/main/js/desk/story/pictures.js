/** Pictures of a story: those in its text, and the lead. */
import { chooseFromLibrary } from "./library.js";
import { body, form, valueOf } from "./page.js";
import { takeFiles } from "./uploads.js";

takeFiles(body);

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

/** Told here: a server may hang up on what is too large before its answer can be read. */
for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=file]"))) {
  field.addEventListener("change", () => {
    const tooLarge = [...field.files].some((file) => file.size > Number(body.dataset.mostBytes));
    field.setCustomValidity(tooLarge ? body.dataset.tooLarge : "");
    field.reportValidity();
  });
}
