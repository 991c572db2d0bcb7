/**
 * The list of comments beside the text. What is said or settled in it changes the list and leaves the page, and what is typed
 * into it, alone. While no answer comes the page stays and says so; what the server refuses goes the form's own way.
 */
import { el } from "../editor/dom.js";
import { mention } from "./mentions.js";

/** The list; null on a page that has none. */
export function panel() {
  return /** @type {HTMLElement | null} */ (document.querySelector("#comments"));
}

function form() {
  return /** @type {HTMLFormElement | null} */ (document.querySelector("#comments form[data-say]"));
}

/** A comment on these words is begun. */
export function begin({ exact, prefix, suffix }) {
  const say = form();
  put(say, "quote", exact);
  put(say, "before", prefix);
  put(say, "after", suffix);
  quoteIn(say, exact);
  open();
  const words = /** @type {HTMLTextAreaElement} */ (say.elements.namedItem("words"));
  words.focus();
  words.scrollIntoView({ block: "center" });
}

/** The part of the page beside the text in which the list is. Which one is open says the address. */
const TAB = ".panel-tabs a[href='#discussion']";

function isSheet() {
  return document.querySelector(".panel-close")?.checkVisibility() ?? false;
}

/** Opens the comments beside the text. */
function open() {
  if (!panel().checkVisibility()) location.replace("#discussion");
}

/** Takes the sheet away that lies over the text, if there is one. The text stays where it was. */
export function uncover() {
  if (isSheet()) location.replace("#text");
}

function put(say, name, value) {
  /** @type {HTMLInputElement} */ (say.elements.namedItem(name)).value = value;
}

/** Shows on which words the comment will be; none for "". */
function quoteIn(say, words) {
  const quote = /** @type {HTMLElement} */ (say.querySelector("[data-quoting]"));
  quote.hidden = words === "";
  quote.querySelector("blockquote").textContent = words;
}

function drop(say) {
  for (const name of ["quote", "before", "after"]) put(say, name, "");
  quoteIn(say, "");
}

/**
 * @returns whether the server leads on to another page: the story's with what was sent in it, or a login; null where no
 *     answer came, or one that says nothing
 */
async function post(sent) {
  const body = new URLSearchParams(/** @type {any} */ (new FormData(sent)));
  try {
    const answer = await fetch(sent.action, { method: "POST", body, redirect: "manual" });
    return answer.status < 500 ? answer.type === "opaqueredirect" : null;
  } catch {
    return null;
  }
}

/** @returns the story's page, or the login's where one is owed; null while there is none to be had */
async function storyPage(sent) {
  try {
    const answer = await fetch(sent.action.replace(/\/comments(\/.*)?$/, ""));
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

/** Shows the list as that page has it. What is typed into the form for another comment stays. */
function renew(page, sent) {
  const now = page.querySelector("#comments");
  const typed = form();
  const fresh = now.querySelector("form[data-say]");
  const isKept = typed && fresh && typed !== sent;
  if (isKept) fresh.replaceWith(typed);
  const isNamed = panel().contains(document.querySelector(":target"));
  panel().replaceWith(now);
  if (isNamed) location.replace("#discussion"); // what the address named is gone, and with it what it opens
  document.querySelector(TAB)?.replaceChildren(...page.querySelector(TAB).childNodes);
  if (!isKept) ready();
  document.dispatchEvent(new CustomEvent("comments:changed"));
}

/** Whether the words that were sent have arrived, though the answer was lost. */
function hasArrived(page, sent) {
  const words = plain(sent.elements.namedItem("words")?.value ?? "");
  const now = page?.querySelectorAll("#comments .comment-words") ?? [];
  const isMore = now.length > panel().querySelectorAll(".comment-words").length;
  return words !== "" && isMore && plain(now[now.length - 1].textContent) === words;
}

function plain(words) {
  return words.normalize("NFC").trim();
}

/** Says in the form that it has not arrived. */
function tell(sent) {
  sent.append(el("p", { class: "bar-warning", role: "alert" }, panel().dataset.unsent));
}

/** The browser says what is wrong, and asks for a login where one is owed. */
function leave(sent) {
  sent.dataset.going = "";
  sent.submit();
}

/**
 * What was taken is never sent again, whatever becomes of the page behind it.
 *
 * @returns whether the list shows it
 */
async function send(sent) {
  const isTaken = await post(sent);
  const page = isTaken === false ? undefined : await storyPage(sent);
  const isShown = isTaken === null ? hasArrived(page, sent) : Boolean(page?.querySelector("#comments"));
  if (isShown) renew(page, sent);
  else if (isTaken === null) tell(sent);
  else if (page === null) reload(sent);
  else leave(sent);
  return isShown;
}

function reload(sent) {
  sent.reset();
  location.reload();
}

function ready() {
  const words = form()?.elements.namedItem("words");
  if (words) mention(/** @type {HTMLTextAreaElement} */ (words), panel().dataset.people);
}

/** The comment that was chosen keeps the focus; a new one has it. */
async function submit(event) {
  const sent = /** @type {HTMLFormElement} */ (event.target);
  if (!sent.closest("#comments") || sent.method !== "post") return;
  event.preventDefault();
  const comment = sent.closest("li")?.id;
  const button = /** @type {HTMLButtonElement} */ (event.submitter);
  button.disabled = true;
  for (const told of panel().querySelectorAll("[role=alert]")) told.remove();
  const isShown = await send(sent);
  button.disabled = false;
  if (!isShown) return button.focus();
  const place = comment ? document.getElementById(comment) : panel().querySelector("li:last-child");
  /** @type {HTMLElement} */ (place?.querySelector("button:not([hidden])"))?.focus();
  return undefined;
}

document.addEventListener("submit", submit);
document.addEventListener("click", (event) => {
  const dropped = /** @type {Element} */ (event.target).closest("[data-drop-quote]");
  if (dropped) drop(dropped.closest("form"));
});
ready();
