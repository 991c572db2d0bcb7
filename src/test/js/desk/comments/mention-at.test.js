import test from "node:test";
import assert from "node:assert/strict";
import { mentionAt, withMention } from "../../../../main/js/desk/comments/mention-at.js";

test("what is typed after the sign is a name, up to the caret", () => {
  assert.deepEqual(mentionAt("দেখুন @রফ", 9), { name: "রফ", start: 6, end: 9 });
  assert.equal(mentionAt("@", 1).name, "");
  assert.equal(mentionAt("(@ra", 4).name, "ra");
});

test("a mail address and a finished name are none", () => {
  assert.equal(mentionAt("rafiq@paper", 11).name, null);
  assert.equal(mentionAt("@rafiq ", 7).name, null);
  assert.equal(mentionAt("", 0).name, null);
});

test("a name that is chosen takes the place of what was typed", () => {
  assert.deepEqual(withMention("দেখুন @রফ", 9, "রফিক"), { value: "দেখুন @রফিক ", caret: 12 });
  assert.deepEqual(withMention("@ra, দেখুন", 3, "rafiq"), { value: "@rafiq , দেখুন", caret: 7 });
  assert.deepEqual(withMention("@ra দেখুন", 3, "rafiq"), { value: "@rafiq দেখুন", caret: 7 });
});
