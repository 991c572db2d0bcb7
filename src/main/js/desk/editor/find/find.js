import { closeHistory } from "prosemirror-history";
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/**
 * Finds words in the text as readers know them: in NFC, so that both encodings of য়, ড় and ঢ় are the same, without
 * regard to invisible joiners and to capitals.
 */

const key = new PluginKey("find");
const CLUSTER = /\P{M}\p{M}*/gu;
const JOINERS = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const NUKTA_LATE = /([\u09be-\u09cd])\u09bc/g;

export function finding() {
  return new Plugin({
    key,
    state: {
      init: () => ({ words: "", found: [], at: -1 }),
      apply(tr, old) {
        const asked = tr.getMeta(key);
        if (!asked && !tr.docChanged) return old;
        const { words, at } = { ...old, ...asked };
        const found = tr.docChanged || asked?.words !== undefined ? allIn(tr.doc, words) : old.found;
        return { words, found, at: Math.min(at, found.length - 1) };
      },
    },
    props: {
      decorations(state) {
        const { found, at } = key.getState(state);
        return found.length === 0
          ? null
          : DecorationSet.create(
              state.doc,
              found.map(({ from, to }, index) =>
                Decoration.inline(from, to, { class: index === at ? "editor-found editor-found-now" : "editor-found" }),
              ),
            );
      },
    },
  });
}

/** {words, found: [{from, to}], at}: what is looked for, where it stands, and the one that is shown; -1 for none. */
export function findings(state) {
  return key.getState(state);
}

/** Looks for these words, beginning where the cursor stands; without words it looks for nothing any more. */
export function lookFor(view, words) {
  view.dispatch(view.state.tr.setMeta(key, { words, at: -1 }));
  if (words !== "") show(view, first(view.state, view.state.selection.from));
}

/** @param direction 1 for the next, -1 for the one before; after the last comes the first */
export function step(view, direction) {
  const { found, at } = findings(view.state);
  if (found.length > 0) show(view, (at + direction + found.length) % found.length);
}

/** Puts other words in the place of the one that is shown, and goes on to the next. */
export function replaceOne(view, words) {
  const { found, at } = findings(view.state);
  if (at < 0) return 0;
  const { from, to } = found[at];
  view.dispatch(replaced(view.state.tr, found[at], words));
  show(view, first(view.state, to + words.length - (to - from)));
  return 1;
}

/** In one step, so that one "undo" takes all of it back. */
export function replaceAll(view, words) {
  const { found } = findings(view.state);
  const tr = closeHistory(view.state.tr);
  for (const place of [...found].reverse()) replaced(tr, place, words);
  if (found.length > 0) view.dispatch(tr);
  return found.length;
}

function replaced(tr, { from, to }, words) {
  return words === "" ? tr.delete(from, to) : tr.insertText(words, from, to);
}

function first(state, from) {
  const { found } = findings(state);
  const index = found.findIndex((place) => place.from >= from);
  return index < 0 && found.length > 0 ? 0 : index;
}

function show(view, at) {
  const place = findings(view.state).found[at];
  const tr = view.state.tr.setMeta(key, { at });
  if (place) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to));
  view.dispatch(tr);
  // ProseMirror scrolls only to a selection that has the focus, which is in the bar now.
  view.dom.querySelector(".editor-found-now")?.scrollIntoView({ block: "center" });
}

function allIn(doc, words) {
  const wanted = folded(words).text;
  const found = [];
  if (wanted === "") return found;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { text, starts, ends } = folded(node.textBetween(0, node.content.size, null, "\ufffc"));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: pos + 1 + starts[at], to: pos + 1 + ends[at + wanted.length - 1] });
    }
    return false;
  });
  return found;
}

/** The text in one spelling, and for each of its units where that stands in the text as it was written. */
export function folded(written) {
  const [starts, ends] = [[], []];
  let text = "";
  for (const { 0: cluster, index } of written.matchAll(CLUSTER)) {
    const same = oneSpelling(cluster);
    const unchanged = same.length === cluster.length;
    for (let i = 0; i < same.length; i += 1) {
      starts.push(unchanged ? index + i : index);
      ends.push(unchanged ? index + i + 1 : index + cluster.length);
    }
    text += same;
  }
  return { text, starts, ends };
}

function oneSpelling(cluster) {
  return cluster.replace(JOINERS, "").normalize("NFC").replace(NUKTA_LATE, "\u09bc$1").toLowerCase();
}
