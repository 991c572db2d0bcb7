/** Everything that stands beside this element or one around it. */
export function besides(element) {
  const others = [];
  for (let at = element; at !== document.body; at = at.parentElement) {
    others.push(...[...at.parentElement.children].filter((other) => other !== at && other.localName !== "script"));
  }
  return others;
}
