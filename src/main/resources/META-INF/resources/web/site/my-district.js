// "My district": chosen among the districts of this page, or on a district's own page, and remembered in this browser only.
// The first page leads there and shows its newest headlines. Without this that link leads to the plain list of all.

const KEY = "reader-district";

/** @type {HTMLElement} */
const box = document.querySelector(".my-district");
const words = box?.dataset;
const news = document.querySelector(".near");
if (box) {
  show();
  addEventListener("storage", show); // chosen in another window
} else if (remembered()) {
  await tell(remembered());
}

async function tell({ href, name }) {
  const link = news.querySelector("a");
  link.href = href;
  link.textContent += ": " + name;
  news.querySelector("p").remove();
  const answer = await fetch("/api/stories?size=4&place=" + href.slice("/places/".length)).catch(() => null);
  if (answer?.ok) {
    const { stories } = await answer.json();
    if (stories.length > 0) {
      news.append(list(stories));
    }
  }
}

function list(stories) {
  const list = document.createElement("div");
  list.className = "columns stack";
  for (const { url, headline } of stories) {
    const teaser = document.createElement("article");
    const link = document.createElement("a");
    link.href = new URL(url).pathname;
    link.textContent = headline;
    const heading = document.createElement("h3");
    heading.append(link);
    teaser.className = "teaser bare";
    teaser.append(heading);
    list.append(teaser);
  }
  return list;
}

function show() {
  const mine = remembered();
  const here = words.name ? { href: location.pathname, name: words.name } : null;
  if (mine && mine.href !== here?.href) {
    box.replaceChildren(link(mine), here ? chooseHere(here) : button(words.forget, forget));
  } else if (mine) {
    box.replaceChildren(words.mine.replace("%", mine.name), button(words.forget, forget));
  } else {
    box.replaceChildren(here ? chooseHere(here) : districts());
  }
}

function link({ href, name }) {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = words.mine.replace("%", name);
  return element;
}

function chooseHere(here) {
  return button(words.choose.replace("%", here.name), () => choose(here));
}

function button(text, onclick) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", onclick);
  return element;
}

/** Those that the page lists, by their divisions. */
function districts() {
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(new Option(words.unpicked, ""));
  for (const division of document.querySelectorAll(".places section[data-division]")) {
    const group = document.createElement("optgroup");
    group.label = division.querySelector("h2").textContent;
    group.append(
      ...[...division.querySelectorAll("li a")].map((a) => new Option(a.textContent, a.getAttribute("href"))),
    );
    select.append(group);
  }
  select.addEventListener("change", () => {
    const { value: href, text: name } = select.selectedOptions[0];
    if (href) {
      choose({ href, name });
      location.assign(href);
    }
  });
  label.append(words.pick + " ", select);
  return label;
}

function choose(district) {
  try {
    localStorage.setItem(KEY, JSON.stringify(district));
  } catch {
    // a browser that keeps nothing: the page itself is still there
  }
  show();
}

function forget() {
  localStorage.removeItem(KEY);
  show();
}

/** What is none of our addresses was not written here. */
function remembered() {
  try {
    const { href, name } = JSON.parse(localStorage.getItem(KEY));
    return /^\/places\/[a-z0-9-]+\/[a-z0-9-]+$/.test(href) && typeof name === "string" ? { href, name } : null;
  } catch {
    return null;
  }
}
