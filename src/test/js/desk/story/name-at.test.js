import assert from "node:assert/strict";
import { test } from "node:test";
import { IN_BYLINE, IN_LIST, nameAt, namesIn, withName } from "../../../../main/js/desk/story/name-at.js";

test("the name that is being typed is the one around the caret", () => {
  assert.equal(nameAt("আয়েশা খান ও রফ", 15, IN_BYLINE).name, "রফ");
  assert.equal(nameAt("ছবি: মি", 7, IN_BYLINE).name, "মি");
  assert.equal(nameAt("নদী, খাল, বিল", 6, IN_LIST).name, "খাল");
});

test("a tag may have an and in it, a byline's and stands between two people", () => {
  assert.equal(nameAt("নদী, বিজ্ঞান ও প্র", 18, IN_LIST).name, "বিজ্ঞান ও প্র");
  assert.deepEqual(withName("নদী, বিজ্ঞান ও প্র", 18, IN_LIST, "বিজ্ঞান ও প্রযুক্তি"), {
    value: "নদী, বিজ্ঞান ও প্রযুক্তি",
    caret: 5 + "বিজ্ঞান ও প্রযুক্তি".length,
  });
});

test("names that are there already are known, wherever the caret is", () => {
  assert.deepEqual(namesIn("নদী,  খাল;বিল,", IN_LIST), ["নদী", "খাল", "বিল"]);
});
