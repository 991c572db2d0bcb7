import assert from "node:assert/strict";
import { test } from "node:test";
import { clearFormatting, heading, list, quote as quoted } from "../../../../main/js/desk/editor/commands.js";
import { insertCard, insertRule } from "../../../../main/js/desk/editor/insert.js";
import { linkAround, setLink } from "../../../../main/js/desk/editor/link.js";
import { moveDown, moveUp } from "../../../../main/js/desk/editor/move.js";
import { nodes } from "../../../../main/js/desk/editor/schema/schema.js";
import { after, applied, at, bold, doc, h2, li, link, p, quote, ul } from "./document.js";

const CURSOR = { selected: false };

test("a line becomes a heading, another one, and a line again", () => {
  const asHeading = applied(heading(2), at("এক", doc(p("এক"))));
  assert.equal(after(heading(3), asHeading), "<h3>এক</h3>");
  assert.equal(after(heading(2), asHeading), "<p>এক</p>");
});

test("a quote is put around, changes its kind and goes", () => {
  assert.equal(after(quoted(true), at("এক", doc(p("এক")))), '<blockquote class="pull"><p>এক</p></blockquote>');
  const inQuote = at("এক", doc(quote(true, p("এক"), p("দুই"))), CURSOR);
  assert.equal(after(quoted(false), inQuote), "<blockquote><p>এক</p><p>দুই</p></blockquote>");
  assert.equal(after(quoted(true), inQuote), "<p>এক</p><p>দুই</p>");
});

test("a list is made, changes its kind and ends", () => {
  assert.equal(after(list(nodes.bullet_list), at("এক", doc(p("এক")))), "<ul><li>এক</li></ul>");
  const inList = at("এক", doc(ul(li(p("এক")), li(p("দুই")))), CURSOR);
  assert.equal(after(list(nodes.ordered_list), inList), "<ol><li>এক</li><li>দুই</li></ol>");
  assert.equal(after(list(nodes.bullet_list), inList), "<p>এক</p><ul><li>দুই</li></ul>");
});

test("without formatting a heading is a line, and bold words are words", () => {
  assert.equal(after(clearFormatting, at("এক", doc(h2("এক")), CURSOR)), "<p>এক</p>");
  assert.equal(after(clearFormatting, at("দুই", doc(p("এক ", bold("দুই"))))), "<p>এক দুই</p>");
});

test("a link is set on what is selected, changed where the cursor stands, and taken away", () => {
  const href = "https://a.example/";
  const linked = applied(setLink({ href }), at("দুই", doc(p("এক দুই"))));
  assert.equal(after(setLink({ href: null }), linked), "<p>এক দুই</p>");
  const inside = at("ই", doc(p("এক ", link(href, "দুই"), " তিন")), CURSOR);
  assert.equal(linkAround(inside).href, href);
  assert.equal(after(setLink({ href: "/x" }), inside), '<p>এক <a href="/x">দুই</a> তিন</p>');
});

test("blocks move past each other, items within their list, and nothing past the ends", () => {
  const two = doc(p("এক"), p("দুই"));
  assert.equal(after(moveUp, at("দুই", two, CURSOR)), "<p>দুই</p><p>এক</p>");
  assert.equal(after(moveDown, at("এক", two, CURSOR)), "<p>দুই</p><p>এক</p>");
  assert.equal(after(moveUp, at("এক", two, CURSOR)), null);
  assert.equal(after(moveDown, at("এক", doc(p("এক"), p()), CURSOR)), null, "not behind the line to write on in");
  const items = doc(p("শূন্য"), ul(li(p("এক")), li(p("দুই"))));
  assert.equal(after(moveUp, at("দুই", items, CURSOR)), "<p>শূন্য</p><ul><li>দুই</li><li>এক</li></ul>");
});

test("a card comes in between blocks, never through a sentence", () => {
  const card = '<related-story href="/world/9/x"></related-story>';
  const insert = insertCard({ href: "/world/9/x" });
  assert.equal(after(insert, at("খ", doc(p("কখ")), CURSOR)), `<p>কখ</p>${card}`);
  assert.equal(after(insert, at("ক", doc(p("কখ")), CURSOR)), `${card}<p>কখ</p>`);
  assert.equal(after(insertRule, at("খ", doc(p("কখ"), p("গ")), CURSOR)), "<p>কখ</p><hr><p>গ</p>");
});
