// Tells that a story is read, once it has been in sight for some seconds: its number, and nothing of who reads it.

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

function tell() {
  document.removeEventListener("visibilitychange", look);
  navigator.sendBeacon(reads);
}

document.addEventListener("visibilitychange", look);
look();
