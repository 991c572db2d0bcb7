import { NodeSelection, TextSelection } from "prosemirror-state";
import { nodes, schema } from "./schema/schema.js";
import { cardAttributes } from "./schema/card.js";
import { embedAttributes } from "./schema/embed.js";

/** Where new blocks come in: between the blocks of the body, never through the middle of a sentence. */

export function insertCard(card) {
  return insertBlock(nodes.related_story.create(cardAttributes(card)));
}

export function insertFigure({ src, alt = null, width = null, height = null, caption = "", credit = "" }) {
  return insertBlock(nodes.figure.create({ src, alt, width, height, credit }, captionNode(caption)));
}

export function insertEmbed({ href, title = "" }) {
  const words = title.trim() ? nodes.embed_title.schema.text(title.trim()) : null;
  return insertBlock(nodes.embedded_content.create(embedAttributes(href), nodes.embed_title.create(null, words)));
}

/** A table whose first row or column may hold names, the cursor in its first cell. */
export function insertTable({ columns, rows, headRow, headColumn }) {
  const times = (n, make) => Array.from({ length: n }, (_, at) => make(at));
  const cell = (row, column) =>
    ((headRow && row === 0) || (headColumn && column === 0) ? nodes.table_header : nodes.table_cell).createAndFill();
  const table = times(rows, (row) =>
    nodes.table_row.create(
      null,
      times(columns, (column) => cell(row, column)),
    ),
  );
  return insertBlock(nodes.table.create(null, table), (doc, pos) => TextSelection.near(doc.resolve(pos + 3)));
}

/** Words in a paragraph of their own, the cursor behind them. */
export function insertLine(words) {
  const line = nodes.paragraph.create(null, schema.text(words));
  return insertBlock(line, (doc, pos) => TextSelection.create(doc, pos + 1 + words.length));
}

/** A box with a heading and what such a box holds; the cursor stands in its heading. */
export function insertBox(kind) {
  const list = kind === "timeline" || kind === "key-points";
  const item = () => nodes.list_item.createAndFill();
  const heading = nodes.heading.create({ level: 3 });
  const content = [heading, list ? nodes.bullet_list.create(null, item()) : nodes.paragraph.create()];
  return insertBlock(nodes.box.create({ kind }, content), (doc, pos) => TextSelection.create(doc, pos + 2));
}

/** What a reader opens, the cursor in the line that is always seen. */
export function insertDetails(state, dispatch) {
  const details = nodes.details.create(null, [nodes.details_summary.create(), nodes.paragraph.create()]);
  return insertBlock(details, (doc, pos) => TextSelection.create(doc, pos + 2))(state, dispatch);
}

export function insertRule(state, dispatch) {
  const after = (doc, pos) => TextSelection.near(doc.resolve(pos + 1), 1);
  return insertBlock(nodes.horizontal_rule.create(), after)(state, dispatch);
}

export function captionNode(caption) {
  return nodes.figcaption.create(null, caption.trim() ? nodes.figcaption.schema.text(caption.trim()) : null);
}

/**
 * Takes the place of an empty paragraph; before a paragraph if one stands at its start, else after it.
 *
 * @param {import("prosemirror-model").Node} block
 * @param {(doc: import("prosemirror-model").Node, pos: number) => import("prosemirror-state").Selection} select
 */
function insertBlock(block, select = (doc, pos) => NodeSelection.create(doc, pos)) {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { from, to } = placeFor(state);
    const tr = state.tr.replaceWith(from, to, block);
    if (!tr.doc.lastChild.isTextblock) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    dispatch(tr.setSelection(select(tr.doc, from)).scrollIntoView());
    return true;
  };
}

function placeFor({ selection, doc }) {
  const { $from, $to, node } = selection;
  if (node && $from.depth === 0) return { from: $to.pos, to: $to.pos };
  if ($from.depth === 0) return { from: $from.pos, to: $from.pos };
  const [before, after] = [$from.before(1), $from.after(1)];
  const block = doc.child($from.index(0));
  if (block.type === nodes.paragraph && block.content.size === 0) return { from: before, to: after };
  if (block.isTextblock && selection.empty && $from.parentOffset === 0) return { from: before, to: before };
  return { from: after, to: after };
}
