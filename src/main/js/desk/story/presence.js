/** Tells the server that this page is open, and the reader who else has the story open. Says so again and again. */
import { form, valueOf } from "./page.js";

const EVERY = 20_000;
const line = () => /** @type {HTMLElement} */ (form.querySelector("[data-presence]"));

form.addEventListener("story:begun", come);
window.addEventListener("focus", come);
window.addEventListener("pageshow", (event) => event.persisted && come());
window.addEventListener("pagehide", leave);
setInterval(come, EVERY);
come();

async function come() {
  if (!line()) return;
  const others = await namesOfOthers().catch(() => []);
  const words = others.length ? line().dataset.present.replace("%", others.join(", ")) : "";
  if (line().textContent !== words) line().textContent = words;
}

/** While the server or the login is away nobody is known to be here. */
async function namesOfOthers() {
  const response = await fetch(line().dataset.presence, {
    method: "PUT",
    headers: { Accept: "application/json", "X-Form-Token": valueOf("form-token") },
  });
  return response.ok ? (await response.json()).others : [];
}

function leave() {
  if (!line()) return;
  const token = new URLSearchParams({ "form-token": valueOf("form-token") });
  navigator.sendBeacon(`${line().dataset.presence}/removal`, token);
}
