import { el } from "../dom.js";
import { field, openDialog } from "./dialog.js";
import { StorySearch } from "./story-search.js";
import { isWebAddress, readable, safeLink, safePicture } from "../addresses.js";

/**
 * Asks which story a card shall lead to. One of ours is chosen and done; for one of another house
 * the editor says what readers will see. Answers {href, headline, picture} or null.
 */
export function askForCard({ labels, searchAddress, lang, card }) {
  const theirs = card && (card.headline || card.picture) ? card : null;
  let href = theirs?.href ?? null;
  const headline = field({ label: labels.headline, value: theirs?.headline });
  const picture = field({ label: labels.pictureAddress, value: theirs?.picture, inputmode: "url" });
  const whither = el("p", { class: "editor-foreign-address" }, theirs ? readable(href) : "");
  const foreign = el(
    "fieldset",
    { class: "editor-foreign", hidden: !theirs },
    el("legend", {}, labels.foreignNote),
    whither,
    headline.element,
    picture.element,
  );
  const nothing = el("p", { class: "editor-error", role: "alert" });

  const search = new StorySearch({
    address: searchAddress,
    labels,
    label: labels.search,
    value: theirs?.href,
    autofocus: true,
    onInput: () => {
      href = null;
      foreign.hidden = true;
      nothing.textContent = "";
    },
    onForeign: (story) => {
      href = safeLink(story.href);
      foreign.hidden = !href;
      whither.textContent = readable(story.href);
      if (!headline.input.value) headline.input.value = story.headline ?? "";
      if (!picture.input.value) picture.input.value = story.picture ?? "";
    },
    onChoose: (story) => {
      href = safeLink(story.href);
      search.element.closest("form").requestSubmit();
    },
  });

  const submit = () => {
    if (!href) {
      if (isWebAddress(search.query)) search.ask();
      else nothing.textContent = labels.chooseStory;
      return search.input.focus();
    }
    if (foreign.hidden) return { href, headline: null, picture: null };
    if (!headline.input.value.trim()) return headline.complain(labels.headlineMissing);
    if (picture.input.value.trim() && !safePicture(picture.input.value)) return picture.complain(labels.badAddress);
    return { href, headline: headline.input.value, picture: picture.input.value };
  };

  return openDialog({
    title: card ? labels.cardReplaceTitle : labels.cardTitle,
    labels,
    lang,
    submit,
    action: card ? labels.replace : labels.insert,
    content: [search.element, nothing, foreign],
  });
}
