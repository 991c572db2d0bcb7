/**
 * Suggests authors, tags and places while somebody types their names, and says when a new name is nearly one that there
 * is. The fields are plain ones: without this script, and while the server is not to be reached, one types as ever.
 */
import { getJSON } from "../editor/card-preview.js";
import { el, freshId } from "../editor/dom.js";
import { counted, labelsIn } from "../editor/labels.js";
import { form } from "./page.js";
import { IN_BYLINE, IN_LIST, nameAt, namesIn, withName } from "./name-at.js";

const PAUSE = 150;
const labels = labelsIn(document.documentElement.lang);

/** A field that takes several names, each of which the server may know. */
class NamesField {
  #options = [];
  #active = -1;
  #timer = 0;
  #asked = null;

  /** @param {{ address: string, between: RegExp, isNew: boolean }} names isNew: whether the field may make new ones */
  constructor(input, names) {
    this.input = input;
    this.address = names.address;
    this.between = names.between;
    this.list = el("ul", { id: freshId("names"), class: "names", role: "listbox", hidden: true });
    this.list.setAttribute("aria-label", labels.names);
    this.said = el("p", { class: "names-said", role: "status" });
    this.near = el("div", { class: "names-near", role: "status" });
    this.#describe();
    const place = el("div", { class: "names-place" });
    input.after(place);
    place.append(this.list, this.said, this.near);
    input.addEventListener("input", () => this.#later());
    input.addEventListener("keydown", (event) => this.#keys(event));
    input.addEventListener("blur", () => this.#close());
    if (names.isNew) input.addEventListener("change", () => this.#sayNear());
  }

  #describe() {
    const about = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries({ ...about, "aria-controls": this.list.id })) {
      this.input.setAttribute(name, value);
    }
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asked?.abort();
    const { name } = nameAt(this.input.value, this.input.selectionStart, this.between);
    if (name.length < 2) return this.#close();
    const asked = (this.#asked = new AbortController());
    try {
      const known = await getJSON(this.address, { q: name }, asked.signal);
      const there = namesIn(this.input.value, this.between);
      this.#show(known.filter((one) => !there.includes(one)));
    } catch (failure) {
      if (failure.name !== "AbortError") this.#close();
    }
    return undefined;
  }

  #show(names) {
    if (document.activeElement !== this.input) return;
    this.#options = names;
    this.list.replaceChildren(...names.map((name, index) => this.#option(name, index)));
    this.list.hidden = names.length === 0;
    this.said.textContent = names.length > 0 ? counted(labels.namesFound, names.length) : "";
    this.input.setAttribute("aria-expanded", String(names.length > 0));
    this.#activate(-1);
  }

  #option(name, index) {
    return el(
      "li",
      {
        id: `${this.list.id}-${index}`,
        role: "option",
        lang: "bn",
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.#choose(index),
      },
      name,
    );
  }

  #activate(index) {
    this.#active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const active = this.list.children[index];
    if (active) this.input.setAttribute("aria-activedescendant", active.id);
    else this.input.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  #choose(index) {
    this.#put(withName(this.input.value, this.input.selectionStart, this.between, this.#options[index]));
    this.#close();
  }

  #put({ value, caret }) {
    this.input.value = value;
    this.input.focus();
    this.input.setSelectionRange(caret, caret);
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(this.#timer);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#options = [];
    this.list.hidden = true;
    this.said.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  #keys(event) {
    if (event.isComposing || this.list.hidden) return;
    const last = this.#options.length - 1;
    if (event.key === "ArrowDown") this.#activate(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#activate(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async #sayNear() {
    const field = this.input.value;
    if (!field.trim()) return this.near.replaceChildren();
    try {
      const near = await getJSON(`${this.address}/near`, { q: field });
      if (field === this.input.value) this.near.replaceChildren(...near.map((one) => this.#offer(one)));
    } catch {
      this.near.replaceChildren(); // a hint that does not come keeps nobody from writing
    }
    return undefined;
  }

  #offer({ typed, known }) {
    const button = el("button", { type: "button", class: "button" }, labels.nameTake);
    const offer = el("p", { class: "hint" }, labels.nameNear.replace("{name}", known), " ", button);
    button.addEventListener("click", () => {
      const value = this.input.value.replace(typed, known);
      this.#put({ value, caret: value.length });
      offer.remove();
    });
    return offer;
  }
}

const FIELDS = {
  author: { address: "/desk/names/authors", between: IN_BYLINE, isNew: true },
  tags: { address: "/desk/names/tags", between: IN_LIST, isNew: true },
  places: { address: "/desk/places/suggestions", between: IN_LIST, isNew: false },
};

for (const [name, names] of Object.entries(FIELDS)) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  if (input && !input.readOnly) new NamesField(input, names);
}
