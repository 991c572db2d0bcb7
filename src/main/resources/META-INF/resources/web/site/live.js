// New updates of a story that is told live, as they come. They wait behind a button, so that nothing moves under the
// eyes of who reads. Where there is no stream to be had, the page itself is looked at now and then.

const AGAIN = 60_000; // milliseconds until the next look, and at most half as many more

const section = document.querySelector("[data-stream]");
if (section && "EventSource" in window) {
  follow(section);
}

function follow(section) {
  const list = section.querySelector(".live-updates");
  const points = section.querySelector(".live-points");
  const news = section.querySelector(".live-news");
  const waiting = new Map(); // by id
  const withdrawn = new Set();
  let heard = Number(section.dataset.change);

  section.querySelector(".live-reload").hidden = true;
  points.addEventListener("click", () => waiting.size && show()); // a point may lead to one that waits
  listen();

  function listen() {
    const stream = new EventSource(section.dataset.stream + "?since=" + heard);
    stream.addEventListener("points", (event) => showPoints(JSON.parse(event.data).html));
    stream.addEventListener("update", (event) => {
      const { html } = JSON.parse(event.data);
      take(element(html));
      hear(event);
    });
    stream.addEventListener("withdrawal", (event) => {
      drop("update-" + JSON.parse(event.data).id);
      hear(event);
    });
    stream.addEventListener("end", () => {
      stream.close();
      end();
    });
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) {
        section.querySelector(".live-reload").hidden = false;
        setTimeout(lookAtThePage, AGAIN * (1 + Math.random() / 2));
      }
    });
    stream.addEventListener("open", () => {
      section.querySelector(".live-reload").hidden = true;
    });
  }

  function hear(event) {
    heard = Math.max(heard, Number(event.lastEventId));
  }

  async function lookAtThePage() {
    try {
      const answer = await fetch(location.pathname, { cache: "no-cache" });
      if (answer.status === 404 || answer.status === 410) {
        return; // the story is gone, and its page says so to who asks for it
      }
      if (answer.ok) {
        compareWith(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // the network is away
    }
    listen();
  }

  function compareWith(page) {
    const there = page.querySelector(".live");
    if (!there) {
      return;
    }
    const updates = [...there.querySelectorAll(".live-update")];
    updates.reverse().forEach((update) => take(document.importNode(update, true)));
    const ids = new Set(updates.map((update) => update.id));
    [...list.children].filter((update) => !ids.has(update.id)).forEach((update) => drop(update.id));
    showPoints(there.querySelector(".live-points").innerHTML);
    heard = Math.max(heard, Number(there.dataset.change) || 0);
  }

  function take(update) {
    const shown = document.getElementById(update.id);
    if (withdrawn.has(update.id) || (shown && !isNewer(update, shown))) {
      return;
    }
    if (shown) {
      keepingPlace(() => shown.replaceWith(update));
    } else if (!waiting.has(update.id) || isNewer(update, waiting.get(update.id))) {
      waiting.set(update.id, update);
      announce();
    }
  }

  function isNewer(update, other) {
    return Number(update.dataset.change) > Number(other.dataset.change);
  }

  function drop(id) {
    withdrawn.add(id);
    const shown = document.getElementById(id);
    if (shown) {
      keepingPlace(() => shown.remove());
    } else if (waiting.delete(id)) {
      announce();
    }
  }

  function showPoints(html) {
    if (points.innerHTML.trim() !== html.trim()) {
      keepingPlace(() => {
        points.innerHTML = html;
      });
    }
  }

  function announce() {
    const button = news.querySelector("button") ?? document.createElement("button");
    button.type = "button";
    button.textContent = new Intl.NumberFormat("bn").format(waiting.size) + "টি নতুন আপডেট";
    button.onclick = show;
    news.replaceChildren(...(waiting.size ? [button] : []));
  }

  function show() {
    const updates = [...waiting.values()].sort((one, other) => number(other) - number(one));
    waiting.clear();
    news.replaceChildren();
    section.querySelector(".live-none")?.remove();
    list.prepend(...updates);
    updates[0].tabIndex = -1;
    updates[0].focus();
    updates[0].scrollIntoView({ block: "center" });
  }

  function number(update) {
    return Number(update.id.slice("update-".length));
  }

  function end() {
    section.querySelector(".live-on").textContent = "শেষ হয়েছে";
    section.querySelector(".live-reload").hidden = true;
  }

  // What is in sight stays where it is when something above it grows or goes.
  function keepingPlace(change) {
    const inSight = [...list.children].find((update) => update.getBoundingClientRect().bottom > 0);
    const before = inSight?.getBoundingClientRect().top;
    change();
    if (inSight?.isConnected) {
      scrollBy({ top: inSight.getBoundingClientRect().top - before, behavior: "instant" });
    }
  }
}

function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}
