/** Between the names in a field, and between a role and its name. */
const BETWEEN = /[,;:|\n]\s*|\s(?:ও|এবং|and|&)\s+/gi;

/**
 * The name that is being typed: from what stands between names before the caret to what stands between names after it.
 *
 *   nameAt("আয়েশা খান ও রফ", 16) → {name: "রফ", start: 13, end: 16}
 */
export function nameAt(value, caret) {
  let start = 0;
  let end = value.length;
  for (const between of value.matchAll(BETWEEN)) {
    const after = between.index + between[0].length;
    if (after <= caret) start = after;
    else if (between.index >= caret) {
      end = between.index;
      break;
    }
  }
  return { name: value.slice(start, end).trim(), start, end };
}

/** The field's value with that name instead of the one that is being typed, and where the caret then stands. */
export function withName(value, caret, name) {
  const { start, end } = nameAt(value, caret);
  return { value: value.slice(0, start) + name + value.slice(end), caret: start + name.length };
}
