const MENTION = /(?<![\p{L}\p{M}\p{N}@._-])@(\S{0,80})$/u;

/**
 * The name that is being typed after "@", up to the caret. Its name is null where none is.
 *
 *   mentionAt("দেখুন @রফ", 9) → {name: "রফ", start: 6, end: 9}
 */
export function mentionAt(value, caret) {
  const found = MENTION.exec(value.slice(0, caret));
  return found ? { name: found[1], start: found.index, end: caret } : { name: null, start: caret, end: caret };
}

/** The comment with that name instead of what is being typed of it, and where the caret then stands. */
export function withMention(value, caret, name) {
  const { start, end } = mentionAt(value, caret);
  const space = /^\s/.test(value.slice(end)) ? "" : " ";
  return { value: `${value.slice(0, start)}@${name}${space}${value.slice(end)}`, caret: start + name.length + 2 };
}
