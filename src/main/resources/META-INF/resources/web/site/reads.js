// Tells that a story is read, once it has been in sight for some seconds: its number and the kind of place that the reader
// came from, of a section's page which section, and nothing of who reads it. Other addresses stay in the browser.

const IN_SIGHT = 5000; // milliseconds

/** @type {HTMLElement} */
const script = document.querySelector("script[data-reads]");
const { reads } = script.dataset;
let left = IN_SIGHT;
let since = 0;
let timer = 0;

function look() {
  clearTimeout(timer);
  if (document.visibilityState === "visible") {
    since = performance.now();
    timer = setTimeout(tell, left);
  } else if (since) {
    left -= performance.now() - since;
    since = 0;
  }
}

const SEARCH = /google|bing\.|duckduckgo|yahoo|yandex|baidu|ecosia|qwant/;
const SOCIAL =
  /facebook|instagram|messenger|twitter|youtube|tiktok|linkedin|reddit|whatsapp|telegram|^(t\.co|x\.com|t\.me|fb\.me|lnkd\.in)$/;

function from() {
  if (!document.referrer) return "direct";
  const { origin, hostname, pathname } = new URL(document.referrer);
  if (origin !== location.origin) {
    return SEARCH.test(hostname) ? "search" : SOCIAL.test(hostname) ? "social" : "elsewhere";
  }
  const place = pathname.replace(/^\/lite(?=\/|$)/, "") || "/"; // light pages are those of the same places
  if (place === "/") return "front";
  if (/^\/search/.test(place)) return "inside";
  if (/^\/(?!archive\/|tag\/|author\/|places\/)[a-z0-9-]+\/\d{1,18}(\/|$)/.test(place)) return "story";
  return /^\/[a-z0-9-]+$/.test(place) ? `section:${place.slice(1)}` : "section";
}

function tell() {
  document.removeEventListener("visibilitychange", look);
  navigator.sendBeacon(`${reads}?from=${from()}`);
}

document.addEventListener("visibilitychange", look);
look();
