import assert from "node:assert/strict";
import { test } from "node:test";
import { holds, sortOut } from "../../../../main/js/desk/autosave/windows.js";

const PAGE = { version: 3, number: 7 };

function text(tab, sequence, more = {}) {
  return { tab, sequence, version: 3, after: 7, continues: {}, fields: {}, at: 0, ...more };
}

test("a text holds its own earlier changes, and those of the windows that it goes on from", () => {
  assert.ok(holds(text("b", 4), text("b", 3)));
  assert.ok(!holds(text("b", 4), text("b", 5)));
  assert.ok(holds(text("b", 1, { continues: { a: 9 } }), text("a", 9)));
  assert.ok(!holds(text("b", 1, { continues: { a: 9 } }), text("a", 10)));
  assert.ok(!holds(text("b", 1), text("a", 1)));
});

test("what the page shows has arrived, and so has what it goes on from", () => {
  const left = [text("b", 4), text("b", 5), text("c", 1)];
  const { old, newest, others } = sortOut(left, { tab: "b", sequence: 4 }, { version: 3, number: 8 });
  assert.deepEqual(old, [left[0]]);
  assert.equal(newest, left[1], "it has one change more than the page");
  assert.deepEqual(others, [left[2]]);
});

test("the text that a later window has taken over is old", () => {
  const left = [text("b", 2, { continues: { a: 6 } }), text("a", 6)];
  const { old, newest } = sortOut(left, { tab: "", sequence: 0 }, PAGE);
  assert.deepEqual(old, [left[1]]);
  assert.equal(newest, left[0]);
});

test("a text from before somebody else's save, or of another version, is not newer", () => {
  const left = [text("a", 6, { after: 5 }), text("b", 2, { version: 2 })];
  const { old, newest, others } = sortOut(left, { tab: "", sequence: 0 }, PAGE);
  assert.deepEqual(old, []);
  assert.equal(newest, undefined);
  assert.deepEqual(others, left);
});

test("a text that goes on from the one in the page is newer, whatever the server has counted", () => {
  const left = [text("b", 2, { after: 1, continues: { a: 6 } })];
  const { newest } = sortOut(left, { tab: "a", sequence: 6 }, PAGE);
  assert.equal(newest, left[0]);
});
