/**
 * What stands beside the text. Which part is open says the address, so the links work without this script
 * (web/desk/surface.css). It replaces that part of the address: "back" leads to the page before, and a new story's first
 * address is never come back to. On a narrow screen a part is a sheet: what is under it can't be reached, and Escape or a
 * phone's own way back takes it away.
 */
import { besides } from "../editor/besides.js";
import { form } from "./page.js";

/** Tells of Escape and of a phone's way back, where the browser knows it. */
const CloseWatcher = /** @type {any} */ (window).CloseWatcher;

/** To a part, or from what is lacking to its field. */
const LINKS = ".panel-tabs a, .panel-close, .bar-panel, .notices a[href^='#'], .panel-lacks a[href^='#']";

const surface = document.querySelector(".surface");
const narrow = matchMedia("(max-width: 60rem)");
const part = (at) => /** @type {HTMLElement} */ (at?.closest(".side-part"));

/** @type {HTMLElement} what was in use before a sheet lay over it */
let before = null;
/** @type {HTMLElement[]} what is out of reach under a sheet */
let under = [];
let watcher = null;

surface.addEventListener("click", (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest(LINKS);
  if (!link) return;
  event.preventDefault();
  if (link.matches(".panel-close")) return close();
  if (link.matches(".bar-panel")) before = /** @type {HTMLElement} */ (link);
  open(link.getAttribute("href"));
});

document.addEventListener("focusin", (event) => {
  const used = /** @type {HTMLElement} */ (event.target);
  if (!used.closest(".side-part, .panel-head")) before = used;
});

if (!CloseWatcher) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && isSheet()) close();
  });
}

/** A browser sends no form with a wrong field in it, and can't say so while the field is not seen. */
form.addEventListener(
  "invalid",
  (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.checkVisibility() || !part(field)) return;
    event.preventDefault();
    open(`#${part(field).id}`);
    requestAnimationFrame(() => field.reportValidity());
  },
  true,
);

window.addEventListener("hashchange", show);
narrow.addEventListener("change", show);
form.addEventListener("story:begun", show);
show();

/** Whether a part lies over the text now. */
function isSheet() {
  return document.querySelector(".panel-close").checkVisibility();
}

function open(address) {
  location.replace(address);
  document.querySelector(address)?.focus({ preventScroll: true });
}

/** To a part that is not on the page, so that the text stays where it was. */
function close() {
  location.replace("#text");
}

function show() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const shown = part(named);
  const wasSheet = under.length > 0;
  cover(shown && isSheet() ? shown : null);
  if (wasSheet && !shown) goBack();
  for (const tab of form.querySelectorAll(".panel-tabs a")) {
    if (tab.getAttribute("href") === `#${shown?.id ?? "details"}`) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

/** Takes what lies under the sheet out of reach, and gives it back where there is none. */
function cover(sheet) {
  for (const element of under) element.inert = false;
  under = sheet ? outside(sheet, form.querySelector(".panel-head")) : [];
  for (const element of under) element.inert = true;
  if (sheet && !sheet.contains(document.activeElement)) sheet.focus({ preventScroll: true });
  watch(Boolean(sheet));
}

/** All that is neither in the sheet nor in its head, and has neither in it. */
function outside(sheet, head) {
  return [...new Set([...besides(sheet), ...besides(head)])].filter(
    (element) => !element.inert && !element.contains(sheet) && !element.contains(head),
  );
}

function watch(isOpen) {
  if (isOpen === Boolean(watcher) || !CloseWatcher) return;
  watcher?.destroy();
  watcher = isOpen ? new CloseWatcher() : null;
  if (watcher) watcher.onclose = close;
}

function goBack() {
  const used = before?.isConnected ? before : /** @type {HTMLElement} */ (form.querySelector(".bar-panel"));
  used.focus({ preventScroll: true });
}
