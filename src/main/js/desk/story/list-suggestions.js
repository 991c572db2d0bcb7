/**
 * Suggestions under a field that holds several names with commas between them, as a combobox (WAI-ARIA): for the name
 * that is being typed. `data-list-suggestions` says who is asked; without this the field works as it is.
 */
import { el, freshId } from "../editor/dom.js";
import { form } from "./page.js";

const PAUSE = 150;

/** @type {NodeListOf<HTMLInputElement>} */
const fields = form.querySelectorAll("input[data-list-suggestions]");
for (const field of fields) {
  if (!field.readOnly) suggestUnder(field);
}

/** @param {HTMLInputElement} field */
function suggestUnder(field) {
  const label = /** @type {HTMLLabelElement} */ (field.labels[0]).textContent;
  const list = el("ul", {
    id: freshId("suggested"),
    class: "suggested",
    role: "listbox",
    "aria-label": label,
    hidden: true,
  });
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked = 0;

  async function ask() {
    const number = ++asked;
    const typed = typedName();
    const found = typed ? await suggested(field, typed) : [];
    const others = namesBefore().split(/\s*,\s*/);
    if (number === asked && document.activeElement === field) {
      show(found.filter((name) => name !== typed && !others.includes(name)));
    }
  }

  /** What stands before the last comma, with it. */
  function namesBefore() {
    return field.value.slice(0, field.value.lastIndexOf(",") + 1);
  }

  function typedName() {
    return field.value.slice(namesBefore().length).trim();
  }

  function show(names) {
    list.replaceChildren(...names.map(option));
    list.hidden = names.length === 0;
    field.setAttribute("aria-expanded", String(names.length > 0));
    field.removeAttribute("aria-activedescendant");
  }

  function option(name) {
    return el(
      "li",
      {
        id: freshId("suggestion"),
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => {
          event.preventDefault(); // the field keeps the focus
          take(name);
        },
      },
      name,
    );
  }

  function take(name) {
    const before = namesBefore();
    field.value = before ? `${before} ${name}` : name;
    show([]);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(timer);
  }

  function move(by) {
    const rows = [...list.children];
    const now = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
    const next = (now + by + (now < 0 && by < 0 ? 1 : 0) + rows.length) % rows.length;
    rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === next)));
    field.setAttribute("aria-activedescendant", rows[next].id);
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const chosen = list.querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen.textContent);
    } else if (event.key === "Escape") {
      event.preventDefault();
      show([]);
    }
  });
}

/** None while the network is away: the save says what is no name. */
export async function suggested(field, typed) {
  try {
    const answer = await fetch(`${field.dataset.listSuggestions}?q=${encodeURIComponent(typed)}`);
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}
