import {written as writtenPicture} from "./schema-figure.js";
import {written as writtenCard} from "./schema-card.js";

/**
 * The document as clean HTML, the inverse of readHTML. What holds nothing that a reader could see
 * (an empty paragraph, an empty list) is not written. `joint` stands between the blocks.
 */
export function writeHTML(doc, joint = "") {
    return blocksOf(doc).join(joint);
}

const blocks = {
    paragraph: node => visible(node, element("p", line(node))),
    heading: node => visible(node, element(`h${node.attrs.level}`, line(node))),
    blockquote: node => full("blockquote", blocksOf(node), node.attrs.pull ? {class: "pull"} : {}),
    bullet_list: node => full("ul", blocksOf(node)),
    ordered_list: node => full("ol", blocksOf(node)),
    list_item: node => full("li", [loosely(node)]),
    code_block: node => visible(node, element("pre", preformatted(node))),
    horizontal_rule: () => "<hr>",
    figure: node => element("figure", opening("img", writtenPicture(node.attrs)) + wordsOf(node)),
    related_story: node => element("related-story", "", writtenCard(node.attrs)),
    table: node => element("table", rowsOf(node)),
    table_row: node => element("tr", blocksOf(node).join("")),
    table_cell: node => element("td", loosely(node)),
    table_header: node => element("th", loosely(node))
};

function blocksOf(node) {
    const written = [];
    node.forEach(child => written.push(blocks[child.type.name](child)));
    return written.filter(html => html !== "");
}

/** What stands under a picture: its caption, then in small print who made it. */
function wordsOf(figure) {
    const caption = visible(figure.firstChild, line(figure.firstChild));
    const {credit} = figure.attrs;
    return full("figcaption", [caption, caption && credit && " ", credit && element("small", text(credit))]);
}

/** A list item or a cell with one paragraph needs no `<p>`: `<li>text</li>`, `<li>text<ul>…</ul></li>`. */
function loosely(node) {
    const paragraphs = node.content.content.filter(child => child.type.name === "paragraph");
    if (paragraphs.length !== 1 || node.firstChild !== paragraphs[0]) return blocksOf(node).join("");
    const [, ...rest] = node.content.content;
    return line(node.firstChild) + rest.map(child => blocks[child.type.name](child)).join("");
}

/** The rows at the top that hold header cells only are the table's head. */
function rowsOf(table) {
    const rows = table.content.content;
    const firstOfBody = rows.findIndex(row => row.content.content.some(cell => cell.type.name === "table_cell"));
    const split = firstOfBody < 0 ? rows.length : firstOfBody;
    const part = (name, some) => full(name, some.map(row => blocks.table_row(row)));
    return part("thead", rows.slice(0, split)) + part("tbody", rows.slice(split));
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
    const close = keep => {
        html += open.slice(keep).reverse().map(mark => `</${tagOf(mark)}>`).join("");
        open = open.slice(0, keep);
    };
    children.forEach((child, at) => {
        const ended = open.findIndex(mark => !mark.isInSet(child.marks));
        if (ended >= 0) close(ended);
        const lasts = mark => {
            const end = children.findIndex((later, index) => index > at && !mark.isInSet(later.marks));
            return end < 0 ? children.length : end;
        };
        const fresh = child.marks.filter(mark => !mark.isInSet(open)).sort((a, b) => lasts(b) - lasts(a));
        for (const mark of fresh) {
            html += opening(tagOf(mark), mark.attrs);
            open.push(mark);
        }
        html += child.isText ? text(child.text) : "<br>";
    });
    close(0);
    return html;
}

/** HTML swallows a line break right after `<pre>`, so one that counts is written twice. */
function preformatted(node) {
    return (node.textContent.startsWith("\n") ? "\n" : "") + inline(node);
}

function tagOf(mark) {
    return mark.type.name === "link" ? "a" : mark.type.name;
}

function visible(node, html) {
    return node.textContent.trim() === "" ? "" : html;
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
