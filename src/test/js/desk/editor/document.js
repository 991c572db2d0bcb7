import { EditorState, TextSelection } from "prosemirror-state";
import { marks, nodes, schema } from "../../../../main/js/desk/editor/schema/schema.js";
import { writeHTML } from "../../../../main/js/desk/editor/html/write.js";

/** Documents for tests, and what becomes of them. */

export const doc = (...blocks) => nodes.doc.create(null, blocks);
export const p = (...content) => nodes.paragraph.create(null, content.map(inline));
export const h2 = (text) => nodes.heading.create({ level: 2 }, inline(text));
export const quote = (pull, ...blocks) => nodes.blockquote.create({ pull }, blocks);
export const ul = (...items) => nodes.bullet_list.create(null, items);
export const li = (...blocks) => nodes.list_item.create(null, blocks);
export const bold = (text) => schema.text(text, [marks.strong.create()]);
export const link = (href, text) => schema.text(text, [marks.link.create({ href })]);

/** The state with the selection on the first place of these words in one text, or the cursor before them. */
export function at(words, document, { selected = true, plugins = [] } = {}) {
  let from = -1;
  document.descendants((node, pos) => {
    const index = node.isText ? node.text.indexOf(words) : -1;
    if (from < 0 && index >= 0) from = pos + index;
  });
  const selection = TextSelection.create(document, from, selected ? from + words.length : from);
  return EditorState.create({ doc: document, selection, plugins });
}

/** What the command makes of it, as HTML; null when it can do nothing. */
export function after(command, state) {
  const next = applied(command, state);
  return next && writeHTML(next.doc);
}

export function applied(command, state) {
  let next = null;
  const done = command(state, (tr) => {
    next = state.apply(tr);
  });
  return done ? next : null;
}

function inline(content) {
  return typeof content === "string" ? schema.text(content) : content;
}
