/**
 * Builds an element out of text and other elements, never out of a string of HTML.
 *
 *   el("button", {type: "button", onclick: save}, "রাখুন")
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let made = 0;

/** An id that no other element of the page has. */
export function freshId(word) {
  made += 1;
  return `editor-${word}-${made}`;
}
