import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hostOf,
  isWebAddress,
  readable,
  safeLink,
  safePicture,
  typedLink,
  embedCode,
  wholeAddress,
} from "../../../../main/js/desk/editor/addresses.js";

test("a link leads to the web, to a mail or a telephone, or to a place of ours", () => {
  for (const address of ["https://a.example/x", "mailto:desk@a.example", "tel:+8801", "/world/12/x", "#note-1"]) {
    assert.equal(safeLink(address), address);
  }
  assert.equal(safeLink("//a.example/x"), "https://a.example/x");
});

test("nothing runs behind a link, however it is written", () => {
  const wicked = [
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    " JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "file:///etc",
  ];
  for (const address of [...wicked, "\\\\a.example", "/\\a.example", "vbscript:x", "", null, undefined]) {
    assert.equal(safeLink(address), null, String(address));
  }
});

test("a picture comes from the web or from us", () => {
  assert.equal(safePicture("/media/1.webp"), "/media/1.webp");
  assert.equal(safePicture("mailto:desk@a.example"), null);
  assert.equal(safePicture("#note-1"), null);
});

test("who types an address means the web or a mail", () => {
  assert.equal(typedLink(" samakal.com/x "), "https://samakal.com/x");
  assert.equal(typedLink("desk@example.com"), "mailto:desk@example.com");
  assert.equal(typedLink("localhost:8080"), null);
  assert.equal(typedLink("দুই শব্দ.com"), null);
});

test("an address is told from words, and read by people", () => {
  assert.ok(isWebAddress(" https://a.example/x "));
  assert.ok(!isWebAddress("a.example"));
  assert.equal(hostOf("https://www.kalerkantho.com/online/1"), "kalerkantho.com");
  assert.equal(readable("https://www.a.example/%E0%A6%A8%E0%A6%A6%E0%A7%80/"), "a.example/নদী");
  assert.equal(readable("https://a.example/%E0%A6"), "a.example/%E0%A6");
});

test("a web address may lack its scheme, and words are none", () => {
  assert.equal(wholeAddress(" youtu.be/dQw4w9WgXcQ "), "https://youtu.be/dQw4w9WgXcQ");
  assert.equal(wholeAddress("http://a.example/1"), "http://a.example/1");
  for (const words of ["and/or", "১০.৩০/১১", "youtu.be", "দেখুন youtu.be/x", "a@b.example/x", "", null])
    assert.equal(wholeAddress(words), null, String(words));
});

test("what a site gives for embedding is told from words", () => {
  for (const code of [
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    ' <blockquote class="twitter-tweet"><a href="https://x.com/a/status/1"></a></blockquote>\n<script async></script> ',
    '<div id="fb-root"></div><div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
    '<div id="datawrapper-vis-abcde"><script src="https://datawrapper.dwcdn.net/abcde/embed.js"></script></div>',
  ])
    assert.equal(embedCode(code), code.trim());
  for (const words of ["<p>কথা</p>", "<iframe>", "ক < খ", "<div>x</div>", "https://a.example", "", undefined])
    assert.equal(embedCode(words), null, String(words));
});
