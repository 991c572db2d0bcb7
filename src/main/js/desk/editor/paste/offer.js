import { el, freshId } from "../dom.js";

/** How often it is looked whether it is still due, in milliseconds. */
const LOOK = 500;

/**
 * An offer that waits beside what one does and stops nothing: some words, a preview, "yes" and "no". Escape in it is
 * "no". After `patience` milliseconds, or as soon as it is no longer due, it goes away by itself, but never while the focus
 * or the mouse is in it. Answers a function that takes it away unanswered. `say` tells a screen reader that it is there.
 *
 * @param {{place: Element, labels: {words: string, yes: string, no: string}, preview: string, lang?: string,
 *     onYes: () => void, onNo?: () => void, say?: (words: string) => void, patience?: number, isDue?: () => boolean}} options
 */
export function offer({
  place,
  labels: { words, yes, no },
  preview,
  lang = "bn",
  onYes,
  onNo = () => {},
  say = () => {},
  patience = Infinity,
  isDue = () => true,
}) {
  const id = freshId("offer");
  const leave = () => {
    clearInterval(watch);
    element.remove();
  };
  const answer = (run) => () => {
    leave();
    run();
  };
  const element = el(
    "section",
    {
      class: "editor-offer",
      "aria-labelledby": id,
      onkeydown: (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        answer(onNo)();
      },
    },
    el("p", { id, class: "editor-offer-words" }, words),
    el("p", { class: "editor-offer-preview", lang, tabindex: "0", role: "note" }, preview),
    el(
      "div",
      { class: "editor-offer-actions" },
      el("button", { type: "button", class: "editor-button editor-button-main", onclick: answer(onYes) }, yes),
      el("button", { type: "button", class: "editor-button", onclick: answer(onNo) }, no),
    ),
  );
  place.append(element);
  say(`${words} ${preview}`);
  const begun = performance.now();
  const watch = setInterval(() => {
    const isUsed = element.contains(document.activeElement) || element.matches(":hover");
    if (!isUsed && (!isDue() || performance.now() - begun > patience)) leave();
  }, LOOK);
  return leave;
}
