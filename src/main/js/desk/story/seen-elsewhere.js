/** Shows while one types how the story looks in a search result and on Facebook: see tags/seenElsewhere.html. */
import { form, valueOf } from "./page.js";

form.addEventListener("input", show);
show();

function show() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-shows]"))) {
    const texts = place.dataset.shows.split(" ").map((name) => valueOf(name).trim());
    place.textContent = texts.find((text) => text !== "") ?? "";
  }
}
