// The stories that a worker has kept in this browser (worker/), the one that was read last first.

/** @type {HTMLElement} */
const section = document.querySelector(".kept-stories");
const list = section.querySelector("ul");

for (const name of "caches" in window ? await caches.keys() : []) {
  if (name.startsWith("kept-pages-")) {
    await show(await caches.open(name));
  }
}

async function show(pages) {
  for (const copy of (await pages.keys()).reverse()) {
    const { pathname } = new URL(copy.url);
    if (/\/\d+\//.test(pathname)) {
      list.append(entry(pathname, await headline(await pages.match(copy))));
      section.hidden = false;
    }
  }
}

async function headline(kept) {
  return new DOMParser().parseFromString(await kept.text(), "text/html").querySelector("h1").textContent;
}

function entry(path, headline) {
  const link = document.createElement("a");
  link.href = path;
  link.textContent = headline;
  const item = document.createElement("li");
  item.append(link);
  return item;
}
