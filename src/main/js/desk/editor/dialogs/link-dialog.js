import { field, openDialog } from "./dialog.js";
import { StorySearch } from "./story-search.js";
import { typedLink } from "../addresses.js";

/**
 * Asks where a link shall lead: an address, or a story of ours that is found by its words.
 * Answers {href, text}, {href: null} to take the link away, or null.
 */
export function askForLink({ labels, searchAddress, lang, href, needsText }) {
  const address = field({
    label: labels.linkAddress,
    value: href,
    hint: "https://…",
    inputmode: "url",
    autofocus: true,
  });
  const words = needsText ? field({ label: labels.linkText }) : null;
  const take = (story) => {
    address.input.value = story.href;
    address.complain("");
    if (words && !words.input.value) words.input.value = story.headline ?? "";
  };
  const search = new StorySearch({
    address: searchAddress,
    labels,
    label: labels.linkSearch,
    onForeign: take,
    onChoose: (story) => {
      take(story);
      (words ?? address).input.focus();
    },
  });
  const submit = () => {
    const safe = typedLink(address.input.value);
    if (!safe) return address.complain(labels.badAddress);
    return { href: safe, text: words?.input.value.trim() || safe };
  };
  return openDialog({
    title: labels.linkTitle,
    labels,
    lang,
    submit,
    action: labels.save,
    content: [address.element, words?.element, search.element].filter(Boolean),
    others: href ? [{ label: labels.unlink, value: { href: null } }] : [],
  });
}
