// Suggestions under the search field, as a combobox (WAI-ARIA). Without this the form works as it is.

const PAUSE = 150; // milliseconds without a key

const field = document.querySelector("input[data-suggestions]");
if (field) {
  suggestUnder(field);
}

function suggestUnder(field) {
  const list = document.createElement("div");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "পরামর্শ");
  list.hidden = true;
  field.form.querySelector("button").after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked = 0;

  async function ask() {
    const number = ++asked;
    const typed = field.value;
    if (!typed.trim()) {
      return show([]);
    }
    try {
      const answer = await fetch(field.dataset.suggestions + "?q=" + encodeURIComponent(typed));
      const found = answer.ok ? await answer.json() : [];
      if (number === asked && document.activeElement === field) {
        show(found.map((suggestion) => suggestion.text).filter((text) => text !== typed));
      }
    } catch {
      show([]); // the network is away: the form tells when it is sent
    }
  }

  function show(texts) {
    list.replaceChildren(...texts.map(option));
    list.hidden = texts.length === 0;
    list.style.top = field.offsetTop + field.offsetHeight + "px"; // over what follows, which stays where it is
    field.setAttribute("aria-expanded", String(texts.length > 0));
    field.removeAttribute("aria-activedescendant");
  }

  function option(text, index) {
    const row = document.createElement("div");
    row.id = "suggestion-" + index;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.textContent = text;
    row.addEventListener("mousedown", (event) => {
      event.preventDefault(); // the field keeps the focus
      take(text);
    });
    return row;
  }

  function take(text) {
    field.value = text;
    show([]);
    field.form.requestSubmit();
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
    if (list.hidden || event.isComposing) {
      return;
    }
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
