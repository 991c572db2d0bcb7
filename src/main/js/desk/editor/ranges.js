import { Plugin, PluginKey } from "prosemirror-state";

/** Stretches of the text that are remembered under a name while the text around them changes. */
const key = new PluginKey("ranges");

export function ranges() {
  return new Plugin({
    key,
    state: {
      init: () => ({}),
      apply(tr, old) {
        const all = tr.docChanged ? moved(old, tr.mapping) : old;
        return tr.getMeta(key) ? { ...all, ...tr.getMeta(key) } : all;
      },
    },
  });
}

/**
 * @param view
 * @param {string} name
 * @param {{from: number, to: number, before?: boolean}} range or null to forget it; with `before` a place that stays before what is written at it, else what
 *     is written at its edges stays outside
 */
export function remember(view, name, range) {
  view.dispatch(view.state.tr.setMeta(key, { [name]: range }).setMeta("addToHistory", false));
}

export function remembered(state, name) {
  return key.getState(state)?.[name] ?? null;
}

/** The stretch that this transaction wrote, or null. */
export function writtenBy(tr) {
  let [from, to] = [Infinity, -Infinity];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((oldStart, oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return from < to ? { from, to } : null;
}

function moved(old, mapping) {
  return Object.fromEntries(
    Object.entries(old).map(([name, range]) => {
      if (!range) return [name, null];
      const from = mapping.map(range.from, range.before ? -1 : 1);
      return [name, { ...range, from, to: Math.max(from, mapping.map(range.to, -1)) }];
    }),
  );
}
