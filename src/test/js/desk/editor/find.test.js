import assert from "node:assert/strict";
import { test } from "node:test";
import {
  finding,
  findings,
  folded,
  lookFor,
  replaceAll,
  replaceOne,
  step,
} from "../../../../main/js/desk/editor/find/find.js";
import { writeHTML } from "../../../../main/js/desk/editor/html/write.js";
import { at, bold, doc, p } from "./document.js";

/** As much of ProseMirror's view as finding needs: there is no page. */
function viewOf(document, cursor) {
  return {
    state: at(cursor, document, { selected: false, plugins: [finding()] }),
    dom: { querySelector: () => null },
    dispatch(tr) {
      this.state = this.state.apply(tr);
    },
  };
}

function selected({ state }) {
  return state.doc.textBetween(state.selection.from, state.selection.to);
}

test("both encodings of a letter are the same, and joiners and capitals don't count", () => {
  assert.equal(folded("\u09dc").text, folded("\u09a1\u09bc").text);
  assert.equal(folded("র‌্যাব").text, folded("র্যাব").text);
  assert.equal(folded("RAB").text, "rab");
});

test("what is found is known by its place in the text as it was written", () => {
  const view = viewOf(doc(p("নদী বাড়ছে, ", bold("নদী"), " বাড়\u09bcে")), "নদী");
  lookFor(view, "নদী");
  assert.deepEqual([findings(view.state).found.length, findings(view.state).at], [2, 0]);
  assert.equal(selected(view), "নদী");
  const other = viewOf(doc(p("বাঙা\u09a1\u09bcি এল")), "এল");
  lookFor(other, "বাঙা\u09dcি");
  assert.equal(selected(other), "বাঙা\u09a1\u09bcি");
});

test("words are found across marks, and in no two blocks", () => {
  const view = viewOf(doc(p("ঢা", bold("কায়"), " বৃষ্টি"), p("ঢাকায়")), "ঢা");
  lookFor(view, "ঢাকায়");
  assert.equal(findings(view.state).found.length, 2);
  lookFor(view, "বৃষ্টিঢাকা");
  assert.equal(findings(view.state).found.length, 0);
});

test("one looks from the cursor on, and after the last comes the first", () => {
  const view = viewOf(doc(p("এক দুই এক"), p("এক")), "দুই");
  lookFor(view, "এক");
  assert.equal(findings(view.state).at, 1);
  step(view, 1);
  step(view, 1);
  assert.equal(findings(view.state).at, 0);
  step(view, -1);
  assert.equal(findings(view.state).at, 2);
});

test("one is replaced and the next is shown; all are replaced at once", () => {
  const view = viewOf(doc(p("এক দুই এক"), p("এক")), "এক");
  lookFor(view, "এক");
  assert.equal(replaceOne(view, "একটি"), 1);
  assert.equal(writeHTML(view.state.doc), "<p>একটি দুই এক</p><p>এক</p>");
  assert.equal(selected(view), "এক");
  assert.equal(replaceAll(view, ""), 3);
  assert.equal(writeHTML(view.state.doc), "<p>টি দুই</p>");
});
