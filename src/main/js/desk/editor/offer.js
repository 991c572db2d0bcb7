import { el, freshId } from "./dom.js";

/**
 * An offer that waits beside what one does and stops nothing: some words, a preview, "yes" and "no". Escape in it is
 * "no". Answers a function that takes it away unanswered. `say` tells a screen reader that it is there.
 *
 * @param {{place: Element, labels: {words: string, yes: string, no: string}, preview: string, lang?: string,
 *     onYes: () => void, onNo?: () => void, say?: (words: string) => void}} options
 */
export function offer({
  place,
  labels: { words, yes, no },
  preview,
  lang = "bn",
  onYes,
  onNo = () => {},
  say = () => {},
}) {
  const id = freshId("offer");
  const answer = (run) => () => {
    element.remove();
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
  return () => element.remove();
}
