/**
 * What stands beside the text. Which part is open says the address, so the links work without this script
 * (web/desk/surface.css); it keeps the way back short, tells screen readers which part is open, and takes a sheet away.
 */
import { counted } from "../editor/labels.js";
import { el } from "../editor/dom.js";
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
  if (event.key === "Escape" && !event.defaultPrevented && isOpenSheet()) close();
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

/** A comment is begun at words of the text, said, or looked for in it (../comments/). */
surface.addEventListener("comments:begun", () => open("#discussion", isSheet()));
document.addEventListener("comments:changed", () => {
  if (!document.querySelector(".side-part:target, .side-part :target")) open("#discussion", false);
  countComments();
});
surface.addEventListener(
  "click",
  (event) => {
    if (/** @type {Element} */ (event.target).closest("[data-show]") && isSheet()) location.replace("#writing");
  },
  true,
);

window.addEventListener("hashchange", show);
form.addEventListener("story:begun", show);
show();

/** Whether a part lies over the text when it is open, and whether one does now. */
function isSheet() {
  return form.querySelector(".bar-panel").checkVisibility();
}

function isOpenSheet() {
  return document.querySelector(".panel-close").checkVisibility({ visibilityProperty: true });
}

function countComments() {
  const tab = form.querySelector(".panel-tabs [href='#discussion']");
  const open = document.querySelectorAll("#comments .comment:not(.comment-settled)").length;
  tab.querySelector(".count")?.remove();
  if (open > 0) tab.append(" ", el("span", { class: "count" }, counted("{n}", open)));
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
