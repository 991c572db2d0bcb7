import assert from "node:assert/strict";
import { test } from "node:test";
import { storiesByAt } from "../../../../main/js/desk/editor/tools/at.js";
import { english } from "../../../../main/js/desk/editor/labels/labels.en.js";
import { answers, blocksBySlash } from "../../../../main/js/desk/editor/tools/slash.js";

const editor = { labels: english, searchAddress: "/desk/cards" };
const slash = blocksBySlash(editor);
const at = storiesByAt(editor);

test("a slash asks at the beginning of a paragraph, and not in dates, fractions and addresses", () => {
  assert.equal(slash.queryIn("/"), "");
  assert.equal(slash.queryIn("/key po"), "key po");
  for (const words of ["১২/", "১২/৩", "https:/", "https://", "/ ", "এবং/বা", "ক /"]) {
    assert.equal(slash.queryIn(words), null, words);
  }
});

test("an at-sign asks where a word begins, and not in a mail address", () => {
  assert.equal(at.queryIn("@"), "");
  assert.equal(at.queryIn("গতকালের “@হাওরে পাখি"), "হাওরে পাখি");
  assert.equal(at.queryIn("দেখুন (@হাওর"), "হাওর");
  assert.equal(at.queryIn("desk@"), null);
  assert.equal(at.queryIn("desk@example.com"), null);
});

test("a block is found by the beginning of its words in either language and encoding", () => {
  const table = { search: "সারণি Table table" };
  assert.ok(answers(table, "ta"));
  assert.ok(answers(table, "সার"));
  assert.ok(!answers(table, "able"));
  const heading = { search: "উপশিরোনাম (H2) Subheading (H2) h2" };
  assert.ok(answers(heading, "H2"));
  assert.ok(answers({ search: "ব\u09a1\u09bc উদ্ধৃতি" }, "ব\u09dc"));
});
