import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { nodes, marks } from "../schema/schema.js";
import * as text from "../commands.js";
import { insertBox, insertDetails, insertRule } from "../insert.js";
import { isInTable } from "../table.js";

/**
 * The toolbar's buttons in groups. `run` is a ProseMirror command, `ask` opens something of the
 * editor's; `on` says whether the button is pressed, `can` whether there is anything to do. A short
 * text, of a textarea with `data-short`, has those that are `short`.
 */
export const tools = [
  [
    { name: "bold", short: true, keys: "Mod-b", run: text.bold, on: text.hasMark(marks.strong) },
    { name: "italic", short: true, keys: "Mod-i", run: text.italic, on: text.hasMark(marks.em) },
    { name: "strike", keys: "Mod-Shift-x", run: text.strike, on: text.hasMark(marks.s) },
    { name: "link", short: true, keys: "Mod-k", ask: "chooseLink", on: text.hasMark(marks.link) },
  ],
  [
    { name: "h2", keys: "Mod-Alt-2", run: text.heading(2), on: text.isHeading(2) },
    { name: "h3", keys: "Mod-Alt-3", run: text.heading(3), on: text.isHeading(3) },
    { name: "quote", short: true, keys: "Mod-Shift-9", run: text.quote(false), on: text.isQuote(false) },
    { name: "pull", run: text.quote(true), on: text.isQuote(true) },
    {
      name: "bulletList",
      short: true,
      keys: "Mod-Shift-8",
      run: text.list(nodes.bullet_list),
      on: text.isInList(nodes.bullet_list),
    },
    {
      name: "orderedList",
      keys: "Mod-Shift-7",
      run: text.list(nodes.ordered_list),
      on: text.isInList(nodes.ordered_list),
    },
  ],
  [
    { name: "card", short: true, keys: "Mod-Shift-k", ask: "chooseCard" },
    { name: "picture", short: true, ask: "describePicture" },
    { name: "table", short: true, ask: "chooseTable", on: isInTable },
    { name: "rule", run: insertRule },
    { name: "more", ask: "insertMenu" },
  ],
  [
    { name: "sup", keys: "Mod-.", run: text.superscript, on: text.hasMark(marks.sup) },
    { name: "sub", keys: "Mod-,", run: text.subscript, on: text.hasMark(marks.sub) },
    { name: "note", ask: "chooseNote", on: text.hasMark(marks.note) },
    { name: "clear", keys: "Mod-\\", run: text.clearFormatting },
  ],
  [
    { name: "undo", short: true, keys: "Mod-z", run: undo, can: (state) => undoDepth(state) > 0 },
    { name: "redo", short: true, keys: "Mod-Shift-z", run: redo, can: (state) => redoDepth(state) > 0 },
  ],
  [
    { name: "find", keys: "Mod-f", ask: "openFind" },
    { name: "full", keys: "Mod-Shift-f", ask: "toggleFull", on: (state, editor) => editor.fullScreen.isOn },
    { name: "help", keys: "Mod-/", ask: "openHelp" },
  ],
];

/**
 * What the menu of rarer blocks offers.
 *
 * @type {{ label: string, run: import("prosemirror-state").Command }[]}
 */
export const inserts = [
  { label: "boxFacts", run: insertBox("facts") },
  { label: "boxQuestions", run: insertBox("questions") },
  { label: "boxTimeline", run: insertBox("timeline") },
  { label: "boxKeyPoints", run: insertBox("key-points") },
  { label: "details", run: insertDetails },
];

/** A key's name as it stands on this machine's keyboard: Ctrl+Shift+K, or ⇧⌘K on a Mac. */
export function keyName(keys) {
  const mac = isMac();
  const names = mac ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: "Ctrl", Shift: "Shift", Alt: "Alt" };
  return keys
    .split("-")
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(mac ? "" : "+");
}

/** The same for screen readers, in the words of ARIA: Control+Shift+K. */
export function spokenKeys(keys) {
  const names = { Mod: isMac() ? "Meta" : "Control" };
  return keys
    .split("-")
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}

function isMac() {
  return /Mac|iP(hone|ad|od)/.test(navigator.platform);
}
