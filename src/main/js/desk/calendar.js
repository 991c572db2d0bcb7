/**
 * Moving what is planned or waits for its time to another day, by mouse or by Alt and an arrow key. Both post the form that
 * the entry has for it, with that day.
 */
const OVER = "day-over";
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** @type {HTMLElement | null} */
let dragged = null;

document.addEventListener("dragstart", (event) => {
  dragged = /** @type {Element} */ (event.target).closest?.("[data-entry]") ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.querySelector(".entry-link").textContent);
});

document.addEventListener("dragover", (event) => {
  const day = dayUnder(event);
  mark(day);
  if (day) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const day = dayUnder(event);
  if (!day) return;
  event.preventDefault();
  move(dragged, day.dataset.day);
});

document.addEventListener("dragend", () => {
  mark(null);
  dragged = null;
});

document.addEventListener("keydown", (event) => {
  const entry = /** @type {HTMLElement} */ (/** @type {Element} */ (event.target).closest?.("[data-entry]"));
  const days = event.altKey ? STEPS[event.key] : 0;
  if (!entry || !days || /** @type {Element} */ (event.target).closest("form")) return;
  event.preventDefault(); // of a key that is held down, too: it would go back to the page before
  if (event.repeat) return;
  const day = new Date(`${entry.dataset.entry}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  move(entry, day.toISOString().slice(0, 10));
});

function dayUnder(event) {
  const day = event.target.closest?.("[data-day]");
  return dragged && day && day.dataset.day !== dragged.dataset.entry ? day : null;
}

function mark(day) {
  document.querySelector(`.${OVER}`)?.classList.remove(OVER);
  day?.classList.add(OVER);
}

function move(entry, day) {
  const form = entry.querySelector("form[data-move]");
  form.elements.day.value = day;
  form.submit();
}
