import { depthOf, hasMark, note } from "../commands.js";
import { field, openDialog } from "./dialog.js";
import { el } from "../dom.js";
import { insertLine, insertTable } from "../insert.js";
import { lookAtAddress } from "../paste/address-alone.js";
import { bringIn } from "../paste/paste-server.js";
import { embedCode, wholeAddress } from "../addresses.js";
import { marks, nodes, schema } from "../schema/schema.js";

/** As many as somebody can still fill in. */
const MOST_COLUMNS = 20;
const MOST_ROWS = 200;

/** Asks how large a new table is and which of its cells are names, for those who hear it, too. */
export async function askForTable(editor) {
  const { view, labels, lang } = editor;
  const columns = field({ label: labels.tableColumns, value: counting(3), inputmode: "numeric", autofocus: true });
  const rows = field({ label: labels.tableRows, value: counting(3), inputmode: "numeric" });
  const headRow = box(labels.tableHeadRow, true);
  const headColumn = box(labels.tableHeadColumn, false);
  const told = await openDialog({
    title: labels.table,
    labels,
    lang,
    action: labels.insert,
    content: [columns.element, rows.element, headRow.element, headColumn.element],
    submit: () => {
      const [wide, high] = [numberIn(columns.input.value), numberIn(rows.input.value)];
      if (!(wide >= 1 && wide <= MOST_COLUMNS)) return columns.complain(atMost(labels, MOST_COLUMNS));
      if (!(high >= 1 && high <= MOST_ROWS)) return rows.complain(atMost(labels, MOST_ROWS));
      return { columns: wide, rows: high, headRow: headRow.input.checked, headColumn: headColumn.input.checked };
    },
  });
  if (told) editor.run(insertTable(told));
  view.focus();
}

/** The chosen words become a note or none any more; where none are chosen the note's words are asked for. */
export async function askForNote(editor) {
  const { view, labels, lang } = editor;
  if (!view.state.selection.empty || hasMark(marks.note)(view.state)) return editor.run(note);
  if (!view.state.selection.$from.parent.inlineContent || depthOf(view.state, nodes.code_block) > 0) return false;
  const words = field({ label: labels.noteWords, autofocus: true, lang: "bn" });
  const told = await openDialog({
    title: labels.noteTitle,
    labels,
    lang,
    action: labels.insert,
    content: [words.element],
    submit: () => words.input.value.trim() || words.complain(labels.noteMissing),
  });
  if (told) {
    const noted = schema.text(told, [marks.note.create()]);
    view.dispatch(view.state.tr.replaceSelectionWith(noted, false).setStoredMarks([]).scrollIntoView());
  }
  view.focus();
  return true;
}

/** An address that is given becomes what it shows, as one does that stands alone in a paragraph. */
export async function askForEmbed(editor) {
  const { view, labels, lang } = editor;
  const address = field({ label: labels.embedAddress, hint: "https://…", inputmode: "url", autofocus: true });
  const told = await openDialog({
    title: labels.embedAdd,
    labels,
    lang,
    action: labels.insert,
    content: [address.element],
    submit: () => {
      const given = address.input.value.trim();
      return embedCode(given) ?? wholeAddress(given) ?? address.complain(labels.badAddress);
    },
  });
  view.focus();
  if (!told) return;
  if (embedCode(told)) {
    bringIn(editor, told);
    return;
  }
  editor.run(insertLine(told));
  const { from } = view.state.selection;
  if (!(await lookAtAddress(editor, { from, to: from }))) editor.tell(labels.embedUnknown);
}

function box(label, isChosen) {
  const input = el("input", { type: "checkbox", checked: isChosen });
  return { input, element: el("label", { class: "editor-check" }, input, label) };
}

function atMost(labels, most) {
  return labels.numberTo.replace("{n}", counting(most));
}

function counting(number) {
  return new Intl.NumberFormat(document.documentElement.lang || "bn", { useGrouping: false }).format(number);
}

function numberIn(digits) {
  return Number(digits.trim().replaceAll(/[০-৯]/g, (digit) => "০১২৩৪৫৬৭৮৯".indexOf(digit)) || NaN);
}
