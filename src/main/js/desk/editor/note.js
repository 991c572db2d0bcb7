import { el } from "./dom.js";

/** Says something that one must have seen: it stays until it is closed. A newer note takes its place. */
export function note({ place, words, close }) {
  place.querySelector(":scope > .editor-note")?.remove();
  const element = el(
    "section",
    { class: "editor-offer editor-note", role: "status" },
    el("p", { class: "editor-offer-words" }, words),
    el(
      "div",
      { class: "editor-offer-actions" },
      el("button", { type: "button", class: "editor-button", onclick: () => element.remove() }, close),
    ),
  );
  place.append(element);
}
