/** A field in which names are suggested while somebody types them. It stays a plain field while there is no server. */
import { getJSON } from "../editor/dialogs/card-preview.js";
import { el, freshId } from "../editor/dom.js";
import { counted, labelsIn } from "../editor/labels/labels.js";
import { activateOption } from "../editor/dialogs/options.js";

const PAUSE = 150;
const labels = labelsIn(document.documentElement.lang);

/**
 * @typedef {object} Names what a field does with names
 * @property {string} address what answers those that begin so: texts, or a value to be taken and the words that say it
 * @property {number} least how many letters are typed before the server is asked
 * @property {boolean} [takesFirst] whether Enter takes the first, as after a sign that asks for one
 * @property {boolean} isNew whether the field may make new ones; the server then says which nearly are there
 * @property {(value: string, caret: number) => { name: string | null }} at the name that is being typed
 * @property {(value: string, caret: number, name: string) => { value: string, caret: number }} put takes one
 * @property {(value: string) => string[]} others those that stand in the field already
 */

/** A field that takes names, each of which the server may know. */
export class NamesField {
  #options = [];
  #active = -1;
  #timer = 0;
  #asked = null;

  /** @param {Names} names */
  constructor(input, names) {
    this.input = input;
    this.names = names;
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

  /** A field of several lines is no combobox, and tells of the list by what is chosen in it. */
  #describe() {
    const about = { "aria-autocomplete": "list", "aria-controls": this.list.id };
    const one = this.input.matches("input") ? { role: "combobox", "aria-expanded": "false" } : {};
    for (const [name, value] of Object.entries({ ...about, ...one })) this.input.setAttribute(name, value);
  }

  #expand(expanded) {
    if (this.input.matches("input")) this.input.setAttribute("aria-expanded", String(expanded));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asked?.abort();
    const { name } = this.names.at(this.input.value, this.input.selectionStart);
    if (name === null || name.length < this.names.least) return this.#close();
    const asked = (this.#asked = new AbortController());
    try {
      const known = await getJSON(this.names.address, { q: name }, asked.signal);
      const there = this.names.others(this.input.value);
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
    this.#expand(names.length > 0);
    const isBegun = Boolean(this.names.at(this.input.value, this.input.selectionStart).name);
    this.#activate(names.length > 0 && isBegun && this.names.takesFirst ? 0 : -1);
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
      name.words ?? name,
    );
  }

  #activate(index) {
    this.#active = index;
    activateOption(this.input, this.list, index);
  }

  #choose(index) {
    const chosen = this.#options[index];
    this.#put(this.names.put(this.input.value, this.input.selectionStart, chosen.value ?? chosen));
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
    this.#expand(false);
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
      const near = await getJSON(`${this.names.address}/near`, { q: field });
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
