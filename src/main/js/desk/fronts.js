/**
 * Arranging a front with a mouse, and finding stories as one types. Dropping a story on a slot posts the story's own
 * form with that slot, so it does what the form's buttons do.
 */
const PAUSE = 250;
const OVER = "slot-over";

let dragged = null;

document.addEventListener("dragstart", (event) => {
  const from = /** @type {Element} */ (event.target);
  dragged = from.closest?.("[data-story]") ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.querySelector("h3").textContent);
  dragged.classList.add("dragged");
});

document.addEventListener("dragover", (event) => {
  const slot = slotUnder(event);
  mark(slot);
  if (slot) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const slot = slotUnder(event);
  if (!slot) return;
  event.preventDefault();
  pin(dragged.querySelector("form[data-pin]"), slot.dataset.slot);
});

document.addEventListener("dragend", () => {
  mark(null);
  dragged?.classList.remove("dragged");
  dragged = null;
});

function slotUnder(event) {
  const slot = event.target.closest?.("[data-slot]");
  return dragged && slot && slot !== dragged ? slot : null;
}

function mark(slot) {
  document.querySelector(`.${OVER}`)?.classList.remove(OVER);
  slot?.classList.add(OVER);
}

function pin(form, number) {
  const chosen = form.querySelector("select[name=slot]");
  if (chosen) {
    chosen.value = number;
  } else {
    const slot = document.createElement("input");
    Object.assign(slot, { type: "hidden", name: "slot", value: number });
    form.append(slot);
  }
  form.submit();
}

const search = /** @type {HTMLFormElement} */ (document.querySelector("form[data-search]"));
let timer = 0;
let asked = null;

search.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, PAUSE);
});

/** The page itself knows how to find: what it found is taken from it. */
async function find() {
  asked?.abort();
  asked = new AbortController();
  const words = new FormData(search).get("q").toString().trim();
  if (words.length === 1 && !/\d|[০-৯]/.test(words)) return;
  try {
    const answer = await fetch(`${search.action}?q=${encodeURIComponent(words)}`, { signal: asked.signal });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("found").replaceChildren(...page.getElementById("found").childNodes);
  } catch (failure) {
    if (failure.name !== "AbortError") search.requestSubmit();
  }
}
