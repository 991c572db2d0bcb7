/**
 * Texts of several windows, and which of them goes on from which. A text is named by its window (`tab`) and by how many
 * changes were made in it (`sequence`); `continues` says up to which change of other windows it goes on from their texts.
 *
 * @typedef {{tab: string, sequence: number, continues?: Record<string, number>, after?: number}} Name
 * @typedef {Name & {version: number, fields: Record<string, string>, key?: string, at: number}} KeptText what lies in this browser
 */

/**
 * Whether this text has in it what the other one's window had typed.
 *
 * @param {Name} text
 * @param {Name} other
 */
export function holds(text, other) {
  return (text.tab === other.tab ? text.sequence : (text.continues?.[other.tab] ?? -1)) >= other.sequence;
}

/**
 * What windows left in this browser, as seen from a page that shows a text of the server. What is in the page, or in a
 * later one of them, has arrived (`old`). One that goes on where the page's text ends is newer than the page (`newest`).
 * Nobody knows of the `others` whether they are newer or older.
 *
 * @param {KeptText[]} left the latest first
 * @param {Name} shown
 * @param {{version: number, number: number}} page the version of the story, and which of its working copies the page has seen
 * @returns {{old: KeptText[], newest?: KeptText, others: KeptText[]}}
 */
export function sortOut(left, shown, { version, number }) {
  const old = left.filter((text) => holds(shown, text) || left.some((later) => later !== text && holds(later, text)));
  const open = left.filter((text) => !old.includes(text));
  const newest = open.find(
    (text) => text.version === version && (text.after === number || (shown.tab && holds(text, shown))),
  );
  return { old, newest, others: open.filter((text) => text !== newest) };
}
