// What is kept, for how long, and how it is found again.

const MOST_STORIES = 50;
const MOST_PARTS = 80;
const MOST_PICTURES = 200;
const HOUR = 3_600_000; // milliseconds
const WEEK = 7 * 24 * HOUR;

// What the network says of a page decides what becomes of its copy. (The stale answer of a server in need says no-store:
// it is no newer than the copy.)
async function settle(path, answer) {
  if (!isToBeKept(path)) {
    return;
  }
  const pages = await caches.open(PAGES);
  const before = await copiesOf(path, pages);
  if (answer.type === "opaqueredirect" || answer.redirected || isGone(answer)) {
    await Promise.all(before.map((copy) => pages.delete(copy)));
  } else if (mayBeKept(answer) && answer.headers.get("Content-Type")?.startsWith("text/html")) {
    await pages.put(path, answer);
    await Promise.all(before.filter((copy) => pathOf(copy.url) !== path).map((copy) => pages.delete(copy)));
    await dropOldest(pages, MOST_STORIES, (kept) => STORY.test(kept));
  }
}

async function settlePart(path, answer) {
  const store = await caches.open(storeOf(path));
  if (isGone(answer)) {
    await store.delete(path, { ignoreVary: true });
  } else if (mayBeKept(answer) && !answer.redirected && !(await keptForGood(store, path))) {
    await store.put(path, answer);
    await dropOldest(store, isPicture(path) ? MOST_PICTURES : MOST_PARTS, () => true);
  }
}

async function keepWithParts(path) {
  const answer = await fetch(path);
  const html = await answer.clone().text();
  await settle(path, answer);
  await keepParts([...html.matchAll(PARTS_OF_A_PAGE)].map(([, part]) => part));
}

async function keepRead(path, loaded) {
  if (isToBeKept(path)) {
    await settle(path, await fetch(path));
    await keepParts(loaded.map(pathOf).filter(storeOf));
  }
}

async function keepParts(paths) {
  await Promise.all(
    paths.map(async (path) => {
      if (!(await keptForGood(await caches.open(storeOf(path)), path))) {
        await settlePart(path, await fetch(path));
      }
    }),
  );
}

// What nobody has asked the network about for a week goes: it may have been withdrawn.
async function tidy(now) {
  const pages = await caches.open(PAGES);
  if (now - timeOf(await find(pages, OFFLINE)) < HOUR) {
    return;
  }
  for (const store of [pages, await caches.open(PICTURES)]) {
    for (const copy of await store.keys()) {
      if (now - timeOf(await store.match(copy)) > WEEK) {
        await store.delete(copy);
      }
    }
  }
  if (!savesData()) {
    await keepWithParts(OFFLINE);
  }
}

async function dropOldest(store, most, isCounted) {
  const copies = (await store.keys()).filter((copy) => isCounted(pathOf(copy.url))); // in the order in which they came
  await Promise.all(copies.slice(0, Math.max(0, copies.length - most)).map((copy) => store.delete(copy)));
}

// Who saves data gets another page at the same address; the last one is kept.
function find(store, path) {
  return store.match(path, { ignoreVary: true });
}

// A story is known by its number, whatever stands around it.
async function copiesOf(path, pages) {
  const number = path.match(STORY)?.[1];
  return (await pages.keys()).filter(({ url }) => {
    const kept = pathOf(url);
    return number ? kept.match(STORY)?.[1] === number : kept === path;
  });
}

async function keptForGood(store, path) {
  return NAMED_BY_CONTENT.test(path) ? find(store, path) : null;
}

// A picture is named by its content, then by its width; another screen has read another width.
async function otherWidth(store, path) {
  const name = path.match(/^\/media\/[0-9a-f]{64}/)?.[0];
  const other = name && (await store.keys()).find((copy) => pathOf(copy.url).startsWith(name));
  return other && store.match(other);
}

// Of an address of ours, else nothing.
function pathOf(address) {
  return address && new URL(address, location).origin === location.origin ? new URL(address, location).pathname : "";
}

function storeOf(path) {
  return /^\/web\/site\//.test(path) ? PARTS : isPicture(path) ? PICTURES : null;
}

function isPicture(path) {
  return path.startsWith("/media/");
}

function isToBeKept(path) {
  return WITHOUT_NUMBER.includes(path) || STORY.test(path);
}

function isLeftAlone(path) {
  return LEFT_ALONE.includes(path.split("/")[1]);
}

function isFile(path) {
  return /\.[a-z]+$/.test(path);
}

function isGone(answer) {
  return answer.status === 404 || answer.status === 410;
}

function mayBeKept(answer) {
  return answer.status === 200 && !/no-store|private/.test(answer.headers.get("Cache-Control") ?? "");
}

// By the server's clock; of nothing, long ago.
function timeOf(answer) {
  return Date.parse(answer?.headers.get("Date")) || 0;
}

function savesData() {
  return navigator.connection?.saveData === true;
}
