// Keeps the front page and the stories that were read for when there is no network. While there is one, readers get what
// it brings: every page is asked for, however slow that is, and what is kept is shown only when asking fails, with a note
// that says so. Error answers are answers. OfflineResource sends the files of this folder as one, /sw.js.

const STORES = "kept-";
const VERSION = 1; // another one throws away what was kept before
const PAGES = STORES + "pages-" + VERSION; // under their paths
const PARTS = STORES + "parts-" + VERSION; // style sheets, letters and scripts
const PICTURES = STORES + "pictures-" + VERSION;

const HOME = "/";
const OFFLINE = "/offline";
const WITHOUT_NUMBER = [HOME, "/lite", OFFLINE];
const STORY = /^(?:\/lite)?\/[a-z0-9-]+\/(\d{1,18})\/[^/]+$/;
const NAMED_BY_CONTENT = /^\/media\/|^\/web\/site\/fonts\//;
const PARTS_OF_A_PAGE = /"(\/web\/site\/[^"]+\.(?:css|js|woff2))"/g;
const LEFT_ALONE = ["desk", "preview", "api", "story", "embed", "share", "oembed", "q"];

addEventListener("install", (event) => {
  skipWaiting();
  // where a browser knows how, it does not even wake the worker for these
  event.addRoutes?.(LEFT_ALONE.map((part) => ({ condition: { urlPattern: `/${part}{/*}?` }, source: "network" })));
  event.waitUntil(savesData() ? null : Promise.all([HOME, OFFLINE].map(keepWithParts)));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

// A page that was opened before there was a worker asks to be kept too.
addEventListener("message", (event) => event.waitUntil(keepRead(pathOf(event.source.url), event.data.loaded)));

addEventListener("fetch", (event) => {
  const { method, mode, url, referrer } = event.request;
  const path = pathOf(url);
  if (method !== "GET" || !path || isLeftAlone(path)) {
    return;
  }
  if (mode === "navigate") {
    if (!isFile(path)) {
      event.respondWith(page(event, path));
    }
  } else if (storeOf(path) && !isLeftAlone(pathOf(referrer)) && !url.includes("?")) {
    // with a question: a picture that is not public, for who has a pass
    event.respondWith(part(event, path));
  }
});

async function begin() {
  const stores = await caches.keys();
  const old = stores.filter((name) => name.startsWith(STORES) && ![PAGES, PARTS, PICTURES].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await registration.navigationPreload?.enable(); // pages don't wait until the worker is awake
  await clients.claim();
}

async function page(event, path) {
  let answer;
  try {
    answer = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return keptPage(path); // there is no network
  }
  event.waitUntil(settle(path, answer.clone()).then(() => tidy(timeOf(answer))));
  return answer;
}

async function keptPage(path) {
  const pages = await caches.open(PAGES);
  const copies = path === OFFLINE ? [] : await copiesOf(path, pages);
  const kept = copies.length ? await pages.match(copies.at(-1)) : null;
  return kept ? marked(kept) : ((await find(pages, OFFLINE)) ?? Response.error());
}

async function part(event, path) {
  const store = await caches.open(storeOf(path));
  const ready = isPicture(path) ? null : await keptForGood(store, path); // a picture may have been withdrawn
  if (ready) {
    return ready;
  }
  try {
    const answer = await fetch(event.request);
    event.waitUntil(settlePart(path, answer.clone()));
    return answer;
  } catch (noNetwork) {
    const kept = (await find(store, path)) ?? (await otherWidth(store, path));
    if (kept) {
      return kept;
    }
    throw noNetwork;
  }
}
