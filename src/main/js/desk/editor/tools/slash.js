import { bengali } from "../labels/labels.bn.js";
import { english } from "../labels/labels.en.js";
import { inserts, tools } from "./tools.js";

/** The blocks that "/" at the beginning of a paragraph offers, in their order. */
const BLOCKS = ["h2", "h3", "bulletList", "orderedList", "quote", "pull", "card", "picture", "table", "embedAdd"];
const RARER = ["note", "rule"];

/**
 * "/" at the beginning of a paragraph, and some letters of what is wanted in either language.
 *
 * @returns {import("./suggestions.js").Kind}
 */
export function blocksBySlash(editor) {
  const { labels } = editor;
  return {
    label: labels.slash,
    hint: labels.slash,
    queryIn: (before) => /^\/((?:[^\s/][^/]{0,24})?)$/.exec(before)?.[1] ?? null,
    find: (query) => blocksOf(editor).filter((block) => answers(block, query)),
  };
}

function blocksOf(editor) {
  const byName = new Map(tools.flat().map((tool) => [tool.name, tool]));
  const tool = (name) => block(editor, byName.get(name) ?? { name, ask: "chooseEmbed" });
  const rarer = inserts.map(({ label, run }) => block(editor, { name: label, run }));
  const live = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-live]"));
  return [
    ...BLOCKS.map(tool),
    ...rarer,
    ...RARER.map(tool),
    ...(live
      ? [block(editor, { name: "live", run: () => window.open(live.href, "_blank", "noopener") !== null })]
      : []),
  ];
}

function block(editor, { name, run = null, ask = null }) {
  return {
    words: editor.labels[name],
    search: `${bengali[name]} ${english[name]} ${name}`,
    icon: ICONS[name] ?? name,
    run() {
      const { view } = editor;
      view.focus();
      if (ask && editor[ask]() !== false) return;
      run?.(view.state, view.dispatch, view);
    },
  };
}

const ICONS = {
  boxFacts: "more",
  boxQuestions: "more",
  boxTimeline: "more",
  boxKeyPoints: "more",
  details: "moveDown",
  embedAdd: "full",
  live: "redo",
};

/** Each word that was typed begins one of the block's words. */
export function answers({ search }, query) {
  const words = plain(search).split(/[\s:,;()]+/);
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

function plain(words) {
  return words
    .normalize("NFC")
    .replaceAll(/[\u200c\u200d]/g, "")
    .toLowerCase();
}
