/** The attributes that have a value. */
export function given(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));
}

/** The id by which a link in the text finds this element; null where there is none. */
export function idOf(element) {
  return element.getAttribute("id") || null;
}

/** A whole number as an attribute has it, or null. */
export function numberOf(element, name) {
  const value = element.getAttribute(name);
  return /^-?\d{1,9}$/.test(value ?? "") ? value : null;
}
