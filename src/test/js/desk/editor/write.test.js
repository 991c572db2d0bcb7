import assert from "node:assert/strict";
import { test } from "node:test";
import { marks, nodes, schema } from "../../../../main/js/desk/editor/schema/schema.js";
import { writeHTML } from "../../../../main/js/desk/editor/html/write.js";
import { bold, doc, li, p, ul } from "./document.js";

test("signs of HTML are text, and blanks at the ends of a line are not written", () => {
  assert.equal(writeHTML(doc(p(" ১ < ২ & ৩ > ২\u00a0 "))), "<p>১ &lt; ২ &amp; ৩ &gt; ২&nbsp;</p>");
});

test("what readers would not see is not written", () => {
  assert.equal(writeHTML(doc(p(), p(" "), ul(li(p())), p("এক"))), "<p>এক</p>");
});

test("an item with one paragraph needs none", () => {
  assert.equal(writeHTML(doc(ul(li(p("এক"), ul(li(p("দুই"))))))), "<ul><li>এক<ul><li>দুই</li></ul></li></ul>");
  assert.equal(writeHTML(doc(ul(li(p("এক"), p("দুই"))))), "<ul><li><p>এক</p><p>দুই</p></li></ul>");
});

test("the mark that lasts longest is opened first, so that none is broken up", () => {
  const [em, strong] = [marks.em.create(), marks.strong.create()];
  const text = [schema.text("এক", [em, strong]), schema.text(" দুই", [strong])];
  assert.equal(writeHTML(doc(p(...text))), "<p><strong><em>এক</em> দুই</strong></p>");
});

test("a picture has its words under it, its maker in small print", () => {
  const caption = nodes.figcaption.create(null, schema.text("নদীর পাড়"));
  const figure = nodes.figure.create({ src: "/media/1.webp", alt: 'একটি "নদী"', credit: "শিরোনাম" }, caption);
  assert.equal(
    writeHTML(doc(figure)),
    '<figure><img src="/media/1.webp" alt="একটি &quot;নদী&quot;"><figcaption>নদীর পাড় <small>শিরোনাম</small></figcaption></figure>',
  );
});

test("blocks stand as close as they did", () => {
  assert.equal(writeHTML(doc(p("এক"), p(bold("দুই"))), "\n"), "<p>এক</p>\n<p><strong>দুই</strong></p>");
});

test("what another site shows keeps its title and its poster", () => {
  const title = nodes.embed_title.create(null, schema.text("নদী"));
  const embed = (attrs) => nodes.embedded_content.create({ href: "https://a.example/1", ...attrs }, title);
  assert.equal(
    writeHTML(doc(embed({}), embed({ poster: "/media/1.webp" }))),
    '<embedded-content href="https://a.example/1">নদী</embedded-content>' +
      '<embedded-content href="https://a.example/1" poster="/media/1.webp">নদী</embedded-content>',
  );
});
