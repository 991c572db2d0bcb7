/** What is known of the story behind an address; asked once per address and page. */
export class CardPreviews {
  #address;
  #known = new Map();

  constructor(address) {
    this.#address = address;
  }

  /** A promise of {href, headline, section, date, picture, external, status}. A failure may be asked again. */
  of(href) {
    if (!this.#known.has(href)) {
      const answer = getJSON(this.#address, { href });
      answer.catch(() => this.#known.delete(href));
      this.#known.set(href, answer);
    }
    return this.#known.get(href);
  }
}

/** GET with these parameters, the answer as JSON; anything but 200 is an error. */
export async function getJSON(address, parameters, signal) {
  if (!address) throw new Error("no address to ask");
  const url = new URL(address, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const response = await fetch(url, { headers: { Accept: "application/json" }, credentials: "same-origin", signal });
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  return response.json();
}
