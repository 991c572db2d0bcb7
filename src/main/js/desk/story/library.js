import { openDialog } from "../editor/dialogs/dialog.js";
import { el } from "../editor/dom.js";
import { labelsIn } from "../editor/labels/labels.js";
import { StorySearch } from "../editor/dialogs/story-search.js";

/** What {@link chooseFromLibrary} answers when somebody wants to bring files of their own. */
export const FILES = "files";

/**
 * Asks for a picture that the paper has already, by words or by the arrow keys. Answers {src, width, height, alt, caption,
 * credit}, {@link FILES}, or null.
 *
 * @param {string} address where pictures are searched
 * @param {boolean} mayBringFiles
 */
export function chooseFromLibrary(address, mayBringFiles) {
  const lang = document.documentElement.lang || "bn";
  const words = labelsIn(lang);
  const labels = {
    ...words,
    searchHint: words.libraryHint,
    results: words.libraryResults,
    resultCount: words.libraryCount,
    noResults: words.libraryNone,
    external: words.libraryNone,
  };
  let chosen = null;
  const missing = el("p", { class: "editor-error", role: "alert" });
  const search = new StorySearch({
    address,
    labels,
    label: words.librarySearch,
    autofocus: true,
    least: 0,
    onInput: () => {
      chosen = null;
      missing.textContent = "";
    },
    onForeign: () => {},
    onChoose: (picture) => {
      chosen = picture;
      search.element.closest("form").requestSubmit();
    },
  });
  search.ask();
  return openDialog({
    title: words.libraryTitle,
    labels,
    lang,
    content: [search.element, missing],
    action: words.insert,
    others: mayBringFiles ? [{ label: words.libraryFiles, value: FILES }] : [],
    submit: () => {
      if (chosen) return chosen;
      missing.textContent = words.libraryChoose;
      return search.input.focus();
    },
  });
}

/**
 * A picture that was just brought looks like one that the paper has: answers which of the two is used. Whoever leaves the
 * dialog keeps their own.
 */
export async function chooseLike(taken) {
  const lang = document.documentElement.lang || "bn";
  const words = labelsIn(lang);
  const chosen = await openDialog({
    title: words.likeTitle,
    labels: { ...words, cancel: words.likeOwn },
    lang,
    content: [
      el("p", {}, words.likeText),
      el("img", { class: "editor-dialog-picture", src: taken.like.picture, alt: taken.like.alt }),
      el("p", {}, [taken.like.headline, taken.like.credit, taken.like.date].filter(Boolean).join(" · ")),
    ],
    action: words.likeUse,
    submit: () => taken.like,
  });
  return chosen ?? taken;
}
