/**
 * What stands beside the text. Which part is open says the address, so the links work without this script
 * (web/desk/surface.css); it keeps the way back short, tells screen readers which part is open, and takes a sheet away.
 */
import { form } from "./page.js";

const surface = document.querySelector(".surface");
const part = (at) => /** @type {HTMLElement} */ (at?.closest(".side-part"));

/** Whether a sheet lies over the text, which "back" takes away, and whether it is on its way out. */
let isOver = false;
let isLeaving = false;

surface.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest(".panel-tabs a, .panel-close, .bar-panel");
  if (!link) return;
  event.preventDefault();
  if (link.matches(".panel-close")) close();
  else open(link.getAttribute("href"), link.matches(".bar-panel"));
});

surface.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && isOpenSheet()) close();
});

/** A browser sends no form with a wrong field in it, and can't say so while the field is not seen. */
form.addEventListener(
  "invalid",
  (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.checkVisibility() || !part(field)) return;
    event.preventDefault();
    open(`#${part(field).id}`, true);
    requestAnimationFrame(() => field.reportValidity());
  },
  true,
);

window.addEventListener("hashchange", show);
form.addEventListener("story:begun", show);
show();

/** Whether a part lies over the text now. */
function isOpenSheet() {
  return document.querySelector(".panel-close").checkVisibility();
}

function open(address, isNew) {
  if (isNew && location.hash !== address) {
    isOver = true;
    location.assign(address);
  } else {
    location.replace(address);
  }
  document.querySelector(address)?.focus({ preventScroll: true });
}

function close() {
  isLeaving = true;
  if (isOver) history.back();
  else location.replace("#writing");
  isOver = false;
}

function show() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (isLeaving && !part(named)) {
    isLeaving = false;
    /** @type {HTMLElement} */ (form.querySelector(".bar-panel")).focus({ preventScroll: true });
  }
  const open = part(named)?.id ?? "details";
  for (const tab of form.querySelectorAll(".panel-tabs a")) {
    if (tab.getAttribute("href") === `#${open}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}
