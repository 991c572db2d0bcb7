import { written as writtenPicture } from "../schema/figure.js";
import { written as writtenCard } from "../schema/card.js";
import { given } from "../schema/attributes.js";
import { spans } from "../schema/table.js";
import { sourceOf } from "./sources.js";

/** The ids that are written already: a paragraph that was divided has its own twice. */
let ids = new Set();

/**
 * The document as clean HTML, the inverse of readHTML. A block that nobody has touched is written as it was. What holds
 * nothing that a reader could see (an empty paragraph, an empty list) is not written. `joint` stands between the blocks.
 */
export function writeHTML(doc, joint = "") {
  ids = new Set();
  return doc.content.content
    .map((block) => sourceOf(block) ?? blocks[block.type.name](block))
    .filter((html) => html !== "")
    .join(joint);
}

const blocks = {
  paragraph: (node) => visible(node, element("p", line(node), once(node.attrs))),
  heading: (node) => visible(node, element(`h${node.attrs.level}`, line(node), once({ id: node.attrs.id }))),
  blockquote: (node) => full("blockquote", blocksOf(node), node.attrs.pull ? { class: "pull" } : {}),
  bullet_list: (node) => full("ul", blocksOf(node)),
  ordered_list: (node) => full("ol", blocksOf(node), given(node.attrs)),
  list_item: (node) => full("li", [loosely(node)], once(node.attrs)),
  code_block: (node) => visible(node, element("pre", preformatted(node))),
  horizontal_rule: () => "<hr>",
  figure: (node) =>
    element(
      "figure",
      opening("img", writtenPicture(node.attrs)) + wordsOf(node),
      given({ class: node.attrs.group || null }),
    ),
  related_story: (node) => element("related-story", "", writtenCard(node.attrs)),
  embedded_content: (node) => element("embedded-content", line(node.firstChild), given(node.attrs)),
  box: (node) => full("aside", blocksOf(node), { class: node.attrs.kind }),
  details: (node) => detailsOf(node),
  details_summary: (node) => visible(node, element("summary", line(node))),
  carried: (node) => node.attrs.html,
  table: (node) => element("table", captionOf(node) + rowsOf(node)),
  table_row: (node) => element("tr", blocksOf(node).join("")),
  table_cell: (node) => element("td", loosely(node), spans(node.attrs)),
  table_header: (node) => element("th", loosely(node), { ...spans(node.attrs), ...given({ scope: node.attrs.scope }) }),
};

function blocksOf(node) {
  const written = [];
  node.forEach((child) => written.push(blocks[child.type.name](child)));
  return written.filter((html) => html !== "");
}

/** Without a summary there is nothing to open: what is in it stands in the text. */
function detailsOf(node) {
  const [summary, ...others] = node.content.content.map((child) => blocks[child.type.name](child));
  const content = others.filter((html) => html !== "").join("");
  return summary === "" || content === ""
    ? summary.replace(/^<summary>(.*)<\/summary>$/s, "<p>$1</p>") + content
    : element("details", summary + content);
}

/** What stands under a picture: its caption, then in small print who made it. */
function wordsOf(figure) {
  const caption = visible(figure.firstChild, line(figure.firstChild));
  const { credit } = figure.attrs;
  return full("figcaption", [caption, caption && credit && " ", credit && element("small", text(credit))]);
}

/** Attributes with an id that stands in the text once. */
function once({ id, ...others }) {
  const fresh = id && !ids.has(id);
  if (fresh) ids.add(id);
  return given({ ...others, id: fresh ? id : null });
}

/** A list item or a cell with one paragraph needs no `<p>`: `<li>text</li>`, `<li>text<ul>…</ul></li>`. */
function loosely(node) {
  const paragraphs = node.content.content.filter((child) => child.type.name === "paragraph");
  if (paragraphs.length !== 1 || node.firstChild !== paragraphs[0] || paragraphs[0].attrs.id)
    return blocksOf(node).join("");
  const [, ...rest] = node.content.content;
  return line(node.firstChild) + rest.map((child) => blocks[child.type.name](child)).join("");
}

function captionOf({ attrs: { caption } }) {
  return caption === null ? "" : element("caption", caption);
}

function rowsOf(table) {
  const rows = table.content.content;
  const body = headOf(rows);
  const feet = [...rows].reverse().findIndex((row) => row.attrs.part !== "tfoot");
  const foot = feet < 0 ? body : Math.max(body, rows.length - feet);
  const part = (name, some) =>
    full(
      name,
      some.map((row) => blocks.table_row(row)),
    );
  return part("thead", rows.slice(0, body)) + part("tbody", rows.slice(body, foot)) + part("tfoot", rows.slice(foot));
}

/**
 * How many rows at the top are the table's head: those that were it before, and new ones that hold header cells only.
 * No cell spans out of it, or it would end there in every browser.
 */
function headOf(rows) {
  const isHeader = (cell) => cell.type.name === "table_header";
  const isHead = ({ attrs: { part }, content: { content: cells } }) =>
    (part === "thead" && cells.some(isHeader)) || (part === null && cells.every(isHeader));
  const end = rows.findIndex((row) => !isHead(row));
  const head = end < 0 ? rows.length : end;
  const tooLong = rows
    .slice(0, head)
    .findIndex((row, at) => row.content.content.some((cell) => at + cell.attrs.rowspan > head));
  return tooLong < 0 ? head : tooLong;
}

/** Blanks at the ends of a line are not seen, so they are not written; a no-break space is meant. */
function line(node) {
  return inline(node).replace(/^[ \n\t]+|[ \n\t]+$/g, "");
}

/** The text of a block with its marks; the mark that lasts longest is opened first, so that none is broken up. */
function inline(parent) {
  const children = parent.content.content;
  let html = "";
  let open = [];
  const close = (keep) => {
    html += open
      .slice(keep)
      .reverse()
      .map((mark) => `</${tagOf(mark)}>`)
      .join("");
    open = open.slice(0, keep);
  };
  children.forEach((child, at) => {
    const ended = open.findIndex((mark) => !mark.isInSet(child.marks));
    if (ended >= 0) close(ended);
    const lasts = (mark) => {
      const end = children.findIndex((later, index) => index > at && !mark.isInSet(later.marks));
      return end < 0 ? children.length : end;
    };
    const fresh = child.marks.filter((mark) => !mark.isInSet(open)).sort((a, b) => lasts(b) - lasts(a));
    for (const mark of fresh) {
      html += opening(tagOf(mark), "id" in mark.attrs ? once(mark.attrs) : mark.attrs);
      open.push(mark);
    }
    html += child.isText
      ? text(child.text)
      : child.type.name === "place"
        ? element("a", "", once(child.attrs))
        : "<br>";
  });
  close(0);
  return html;
}

/** HTML swallows a line break right after `<pre>`, so one that counts is written twice. */
function preformatted(node) {
  return (node.textContent.startsWith("\n") ? "\n" : "") + inline(node);
}

const TAGS = { link: "a", target: "a", note: "foot-note" };

function tagOf(mark) {
  return TAGS[mark.type.name] ?? mark.type.name;
}

function visible(node, html) {
  let place = false;
  node.descendants((child) => {
    place ||= child.type.name === "place";
  });
  return node.textContent.trim() === "" && !place ? "" : html;
}

function full(name, children, attributes = {}) {
  const content = children.join("");
  return content === "" ? "" : element(name, content, attributes);
}

function element(name, content, attributes = {}) {
  return `${opening(name, attributes)}${content}</${name}>`;
}

function opening(name, attributes) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(value)}"`);
  return `<${name}${written.join("")}>`;
}

function text(string) {
  return string.replaceAll("&", "&amp;").replaceAll("\u00a0", "&nbsp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function quoted(string) {
  return text(String(string)).replaceAll('"', "&quot;");
}
