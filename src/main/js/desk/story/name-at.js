/** What stands between the names in a list: of tags, of places. */
export const IN_LIST = /[,;\n]\s*/g;

/** What stands between the names in a byline, and between a role and its name. */
export const IN_BYLINE = /[,;:|\n]\s*|\s(?:ও|এবং|and|&)\s+/gi;

/**
 * The name that is being typed: from what stands between names before the caret to what stands between names after it.
 *
 *   nameAt("আয়েশা খান ও রফ", 16, IN_BYLINE) → {name: "রফ", start: 13, end: 16}
 *
 * @param {RegExp} between
 */
export function nameAt(value, caret, between) {
  let start = 0;
  let end = value.length;
  for (const found of value.matchAll(between)) {
    const after = found.index + found[0].length;
    if (after <= caret) start = after;
    else if (found.index >= caret) {
      end = found.index;
      break;
    }
  }
  return { name: value.slice(start, end).trim(), start, end };
}

/** The field's value with that name instead of the one that is being typed, and where the caret then stands. */
export function withName(value, caret, between, name) {
  const { start, end } = nameAt(value, caret, between);
  return { value: value.slice(0, start) + name + value.slice(end), caret: start + name.length };
}

/** Each of the names in a field. */
export function namesIn(value, between) {
  return value
    .split(between)
    .map((name) => name.trim())
    .filter(Boolean);
}
