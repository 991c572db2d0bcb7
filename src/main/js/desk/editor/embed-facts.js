/**
 * What the desk knows of an embed by asking its site, where the operator allows that: {title, poster}, each may be empty.
 *
 * @param {HTMLTextAreaElement} textarea whose text it is
 * @param {string} href
 */
export async function embedFacts({ dataset, form }, href) {
  const nothing = { title: "", poster: "" };
  if (!dataset.embedFacts) return nothing;
  const token = /** @type {HTMLInputElement} */ (form.elements.namedItem("form-token"));
  const response = await fetch(dataset.embedFacts, {
    method: "POST",
    body: new URLSearchParams({ href }),
    credentials: "same-origin",
    headers: { Accept: "application/json", "X-Form-Token": token.value },
  }).catch(() => null);
  return response?.ok ? response.json().catch(() => nothing) : nothing;
}
