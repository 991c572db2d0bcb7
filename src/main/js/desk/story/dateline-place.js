/** Offers the place that the dateline names while the story has none: it was written there, and often happened there. */
import { getJSON } from "../editor/dialogs/card-preview.js";
import { el } from "../editor/dom.js";
import { form } from "./page.js";

const places = /** @type {HTMLInputElement} */ (form.elements.namedItem("places"));
const dateline = /** @type {HTMLInputElement} */ (form.elements.namedItem("dateline"));

dateline.addEventListener("change", async () => {
  const written = dateline.value.trim();
  withdraw();
  if (!written || places.value.trim() || places.readOnly) return;
  const found = await getJSON("/desk/places/suggestions", { q: written }).catch(() => []); // an offer that nobody misses
  const [place, another] = found.filter((name) => name.split(" (")[0] === written);
  if (place && !another) offer(place);
});
places.addEventListener("input", withdraw);

function offer(place) {
  const take = () => {
    places.value = place;
    places.dispatchEvent(new Event("input", { bubbles: true }));
    places.focus();
  };
  places
    .closest(".field")
    .append(
      el(
        "p",
        { class: "place-offer", role: "status" },
        el("button", { type: "button", class: "button", onclick: take }, places.dataset.offer.replace("%", place)),
      ),
    );
}

function withdraw() {
  form.querySelector(".place-offer")?.remove();
}
