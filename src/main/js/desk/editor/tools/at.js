import { getJSON } from "../dialogs/card-preview.js";
import { insertCard } from "../insert.js";
import { marks, schema } from "../schema/schema.js";
import { isThisOne } from "../dialogs/story-search.js";

/** Letters from which on it is searched, and how long one may pause before, in milliseconds. */
const LEAST = 2;
const PAUSE = 200;
const MOST = 8;

/**
 * "@" and words of a headline: a story of ours becomes a link where one writes, or a card where it stands alone.
 *
 * @returns {import("./suggestions.js").Kind}
 */
export function storiesByAt(editor) {
  const { labels, searchAddress } = editor;
  let newest = 0;
  return {
    label: labels.atStories,
    hint: labels.atHint,
    queryIn: (before) => /(?:^|[\s([“‘"'])@([^@]{0,40})$/.exec(before)?.[1] ?? null,
    async find(query, isAlone) {
      const asked = (newest += 1);
      if (query.trim().length < LEAST) return [];
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (asked !== newest) return [];
      const stories = [await getJSON(searchAddress, { q: query.trim() })].flat().slice(0, MOST);
      return stories
        .filter(({ external, href }) => !external && !isThisOne(href))
        .map((story) => ({
          words: story.headline,
          lang: "bn",
          facts: [story.section, story.date].filter(Boolean).join(" · "),
          icon: isAlone ? "card" : "link",
          run: () => put(editor, story, isAlone),
        }));
    },
  };
}

function put(editor, { href, headline }, isCard) {
  const { view } = editor;
  view.focus();
  if (isCard) editor.run(insertCard({ href }));
  else view.dispatch(view.state.tr.replaceSelectionWith(schema.text(headline, [marks.link.create({ href })]), false));
  editor.say(editor.labels.saidInserted);
}
