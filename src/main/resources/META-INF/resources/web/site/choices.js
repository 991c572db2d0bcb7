// Colours and the size of letters, as the reader wants them. They are remembered in this browser only, and laid over each
// page before it is painted (before-paint.js).

const page = document.documentElement.dataset;
const selects = /** @type {HTMLSelectElement[]} */ ([...document.querySelectorAll("select[data-choice]")]);
const tints = /** @type {HTMLMetaElement[]} */ ([...document.querySelectorAll("meta[name=theme-color]")]);
const [light, dark] = tints.map((tint) => tint.content);

for (const select of selects) {
  select.addEventListener("change", () => choose(select.dataset.choice, select.value));
}
addEventListener("storage", remember); // chosen in another window
addEventListener("pageshow", (event) => event.persisted && remember());
show();
page.scripts = "ready";

function choose(name, value) {
  lay(name, value);
  try {
    if (value) {
      localStorage.setItem("reader-" + name, value);
    } else {
      localStorage.removeItem("reader-" + name);
    }
  } catch {
    // a browser that keeps nothing: it holds for this page
  }
  show();
}

function remember() {
  try {
    for (const name of ["theme", "text"]) {
      lay(name, localStorage.getItem("reader-" + name));
    }
  } catch {
    // a browser that keeps nothing
  }
  show();
}

function lay(name, value) {
  if (value) {
    page[name] = value;
  } else {
    delete page[name];
  }
}

function show() {
  for (const select of selects) {
    select.value = page[select.dataset.choice] ?? "";
  }
  tints[0].content = page.theme === "dark" ? dark : light;
  tints[1].content = page.theme === "light" ? light : dark;
}
