// Has a worker keep what is read, for when there is no network (worker/), once all else is done. On a page that was
// kept it tells when the network is back.

addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(keep));

const note = document.querySelector(".kept");
if (note) {
  addEventListener("online", () => {
    note.classList.add("kept-outdated");
    note.querySelector("[role=status]").textContent = "সংযোগ ফিরেছে। আপনি রেখে দেওয়া কপি পড়ছেন।";
    note.querySelector("a").textContent = "এখনকার পাতা দেখুন";
  });
}

async function keep() {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return; // an old browser, or no secure connection
  }
  try {
    const isKept = Boolean(workers.controller);
    await workers.register("/sw.js");
    if (!isKept) {
      const { active } = await workers.ready;
      active.postMessage({ loaded: performance.getEntriesByType("resource").map((part) => part.name) });
    }
  } catch {
    // a browser that keeps nothing
  }
}
