/** How long the server may take to say that it is there, before a form goes out to it, in milliseconds. */
const PATIENCE = 20_000;

/** Browsers keep a request alive after its page only up to 64 KiB, of all of them together. */
const ALIVE = 20_000;

const JSON_PLEASE = { Accept: "application/json" };

/** The working copy of the story in this form, at the server. */
export class WorkingCopy {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  /** Sends a text. One that is asked for before a form goes out may not take for ever. */
  put(text, { isLast, isAsked }) {
    const body = JSON.stringify(text);
    return fetch(this.#address, {
      method: "PUT",
      headers: { ...JSON_PLEASE, "Content-Type": "application/json", "X-Form-Token": this.#token.value },
      body,
      keepalive: isLast && body.length < ALIVE,
      signal: isAsked ? AbortSignal.timeout(PATIENCE) : null,
    });
  }

  /** Whether the server is there. */
  async knock() {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = this.#address
      ? await fetch(this.#address, { headers: JSON_PLEASE, signal })
      : await fetch(location.pathname, { cache: "no-store", signal });
    return answer.status < 500;
  }

  /** Takes the token of the login that is valid now. Answers whether it is the same person's. */
  async renewToken() {
    const { account, token } = await (this.#address ? this.#state() : tokenOfPage());
    if (!token || String(account) !== this.form.dataset.copyAccount) return false;
    this.#token.value = token;
    return true;
  }

  async #state() {
    const answer = await fetch(this.#address, { headers: JSON_PLEASE });
    return answer.ok ? answer.json() : {};
  }

  get #address() {
    return this.form.dataset.workingCopy;
  }

  get #token() {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem("form-token"));
  }
}

async function tokenOfPage() {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const form = /** @type {HTMLFormElement} */ (page.querySelector("form#story"));
  if (!form) return {};
  const token = /** @type {HTMLInputElement} */ (form.elements.namedItem("form-token"));
  return { account: form.dataset.copyAccount, token: token.value };
}
