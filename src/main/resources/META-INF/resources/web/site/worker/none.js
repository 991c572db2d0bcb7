// In place of the others where browsers are to keep nothing (any more): throws away what was kept, and goes.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const kept = (await caches.keys()).filter((name) => name.startsWith("kept-"));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
