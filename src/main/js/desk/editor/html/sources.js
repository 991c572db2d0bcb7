/** How a block was written where it came from. A block never changes: a changed one is another one, and not known here. */
const sources = new WeakMap();

export function remember(node, html) {
  sources.set(node, html);
}

/** The HTML of a block that nobody has touched, or undefined. */
export function sourceOf(node) {
  return sources.get(node);
}
