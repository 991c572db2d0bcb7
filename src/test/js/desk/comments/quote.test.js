import test from "node:test";
import assert from "node:assert/strict";
import { placeIn, quoteOf, squeeze } from "../../../../main/js/desk/comments/quote.js";

const TEXT = "ঘাটে নৌকা। জেলেরা বলছেন, মাছ কম। জেলেরা বলছেন, দাম বেড়েছে।";

const quoteAt = (words, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return quoteOf(TEXT, start, start + words.length);
};

test("a place is found again by its words", () => {
  const { start, end } = placeIn(squeeze(TEXT), quoteAt("মাছ কম"));
  assert.equal(TEXT.slice(start, end), "মাছ কম");
});

test("of the same words in two places those are meant that were selected", () => {
  const second = TEXT.lastIndexOf("জেলেরা");
  const longer = `আজ সকালে। ${TEXT}`;
  assert.equal(placeIn(squeeze(longer), quoteAt("জেলেরা বলছেন", second)).start, longer.lastIndexOf("জেলেরা"));
  assert.equal(placeIn(squeeze(longer), quoteAt("জেলেরা বলছেন")).start, longer.indexOf("জেলেরা"));
});

test("spaces, joiners and encodings do not matter", () => {
  const other = TEXT.replace("বেড়েছে", "বে\u09dc\u09c7ছে").replace("দাম ", "দাম\u200c\n");
  const { start, end } = placeIn(squeeze(other), quoteAt("দাম বেড়েছে"));
  assert.equal(squeeze(other.slice(start, end)).text, squeeze("দাম বেড়েছে").text);
});

test("words that are gone have no place, and a selection of spaces is no quote", () => {
  assert.equal(placeIn(squeeze("অন্য লেখা"), quoteAt("মাছ কম")), null);
  assert.equal(quoteOf("ক  খ", 1, 3), null);
});

test("a short word elsewhere is not taken, and one that is the whole text is", () => {
  const elsewhere = squeeze("নদীতে মাছ নেই বললেই চলে, তাই ঘাটও ফাঁকা।");
  assert.equal(placeIn(elsewhere, { exact: "মাছ", prefix: "জেলেরা বলছেন, এবার ", suffix: " কম।" }), null);
  assert.deepEqual(placeIn(squeeze("মাছ"), { exact: "মাছ", prefix: "", suffix: "" }), { start: 0, end: 3 });
});
