/**
 * Places in a text by their words and what stands around them, as the server knows them
 * (shironam.body.quotes.TextQuote): without spaces and signs that are not seen, in one encoding.
 */
const CONTEXT = 120;
/** The place of a longer quote is where it begins. */
const LONGEST = 400;
/** So much of what stands around shorter words has to fit, or all where there is less. */
const LEAST_CONTEXT = 8;
const SPEAKS_FOR_ITSELF = 12;
const LETTER = /\P{M}?\p{M}*/gu;
const UNSEEN = /[\s\p{Cf}]/gu;

/**
 * The letters of a text that count, and where in it the sign begins and ends of which each is a part.
 *
 * @returns {{ text: string, starts: number[], ends: number[] }}
 */
export function squeeze(text) {
  let letters = "";
  const starts = [];
  const ends = [];
  for (const found of text.matchAll(LETTER)) {
    for (const letter of found[0].normalize().replace(UNSEEN, "").split("")) {
      letters += letter;
      starts.push(found.index);
      ends.push(found.index + found[0].length);
    }
  }
  return { text: letters, starts, ends };
}

/**
 * What a selection of a text says: its words, and what stands around them. Null where it has no words.
 *
 * @returns {{ exact: string, prefix: string, suffix: string } | null}
 */
export function quoteOf(text, start, end) {
  const last = Math.min(end, start + LONGEST);
  const exact = text.slice(start, last).trim();
  if (!squeeze(exact).text) return null;
  return { exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(last, last + CONTEXT) };
}

/**
 * Where the words stand in a text; of several places where what is around them fits best. Null where they do not, or where
 * they are few and stand among others.
 *
 * @param {ReturnType<typeof squeeze>} text
 * @param {{ exact: string, prefix: string, suffix: string }} quote
 * @returns {{ start: number, end: number } | null}
 */
export function placeIn({ text: letters, starts, ends }, quote) {
  const words = squeeze(quote.exact).text;
  const before = squeeze(quote.prefix).text;
  const after = squeeze(quote.suffix).text;
  let best = -1;
  let most = -1;
  for (let at = words ? letters.indexOf(words) : -1; at >= 0; at = letters.indexOf(words, at + 1)) {
    const fitting = fittingBefore(letters, at, before) + fittingAfter(letters, at + words.length, after);
    if (fitting > most) [best, most] = [at, fitting];
  }
  const wanted = words.length >= SPEAKS_FOR_ITSELF ? 0 : Math.min(LEAST_CONTEXT, before.length + after.length);
  return best < 0 || most < wanted ? null : { start: starts[best], end: ends[best + words.length - 1] };
}

function fittingBefore(text, at, before) {
  let fitting = 0;
  while (fitting < before.length && text[at - 1 - fitting] === before[before.length - 1 - fitting]) fitting++;
  return fitting;
}

function fittingAfter(text, at, after) {
  let fitting = 0;
  while (fitting < after.length && text[at + fitting] === after[fitting]) fitting++;
  return fitting;
}
