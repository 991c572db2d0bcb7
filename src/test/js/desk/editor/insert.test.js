import assert from "node:assert/strict";
import { test } from "node:test";
import { insertTable } from "../../../../main/js/desk/editor/insert.js";
import { after, at, doc, p } from "./document.js";

const rows = (html) => html.replace(/<\/?(?:table|thead|tbody|p)>/g, "").replaceAll(/\s/g, "");

test("a new table is as large as was asked, and its first row or column are names where they are", () => {
  const made = (options) =>
    rows(after(insertTable({ columns: 2, rows: 2, ...options }), at("ক", doc(p("ক")), { selected: false })));
  assert.match(
    made({ headRow: true, headColumn: false }),
    /<tr><th><\/th><th><\/th><\/tr><tr><td><\/td><td><\/td><\/tr>/,
  );
  assert.match(
    made({ headRow: false, headColumn: true }),
    /<tr><th><\/th><td><\/td><\/tr><tr><th><\/th><td><\/td><\/tr>/,
  );
  assert.doesNotMatch(made({ headRow: false, headColumn: false }), /<th>/);
});
