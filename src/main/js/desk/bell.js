/**
 * Keeps the number at the bell as it is while the page is in sight. A page out of sight listens to nothing: browsers have
 * six connections for a site that is served without HTTP/2, and people have many windows.
 */
const bell = /** @type {HTMLElement} */ (document.querySelector("[data-bell]"));
const count = /** @type {HTMLElement} */ (bell.querySelector("[data-bell-count]"));

/** @type {EventSource | null} */
let stream = null;

function show(event) {
  const { count: unread, label } = JSON.parse(event.data);
  count.textContent = unread;
  count.hidden = unread === "";
  bell.setAttribute("aria-label", label);
}

function listen() {
  if (document.visibilityState === "hidden") {
    stream?.close();
    stream = null;
  } else if (!stream || stream.readyState === EventSource.CLOSED) {
    stream = new EventSource(bell.dataset.bell);
    stream.addEventListener("unread", show);
  }
}

document.addEventListener("visibilitychange", listen);
window.addEventListener("pagehide", () => stream?.close());
window.addEventListener("pageshow", listen);
listen();
