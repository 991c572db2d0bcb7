import assert from "node:assert/strict";
import { test } from "node:test";
import { bengali } from "../../../../main/js/desk/editor/labels/labels.bn.js";
import { english } from "../../../../main/js/desk/editor/labels/labels.en.js";
import { spelled } from "../../../../main/js/desk/editor/labels/labels.js";

test("every word of the editor is there in both languages, with the same numbers in it", () => {
  assert.ok(Object.keys(bengali).length > 100);
  assert.deepEqual(Object.keys(english).sort(), Object.keys(bengali).sort());
  for (const [name, words] of Object.entries(bengali)) {
    const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(places(english[name]), places(words), name);
  }
});

test("the paper's spelling is in every label", () => {
  const words = Object.values(spelled(bengali, "আরও")).join(" ");
  assert.ok(words.includes("আরও পড়ুন"));
  assert.ok(!words.includes("আরো"));
});
