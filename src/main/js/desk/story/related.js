/**
 * Beside the text: stories of ours that fit it, each one button away from being a card in it. The list is asked for when
 * the page opens and when somebody wants it anew; what has a card meanwhile leaves it.
 */
import { mount } from "../editor/editor.js";
import { getJSON } from "../editor/dialogs/card-preview.js";
import { el } from "../editor/dom.js";
import { insertCard } from "../editor/insert.js";
import { picture } from "../editor/views/picture.js";
import { body, form } from "./page.js";

const editor = mount(body);
const { labels } = editor;
const status = el("p", { class: "hint", role: "status" });
const list = el("ul", { class: "related-list" });
const again = el("button", { type: "button", class: "button", onclick: () => ask() }, labels.relatedAgain);

let stories = [];

if (isThere()) begin();
else form.addEventListener("story:begun", begin, { once: true });

function isThere() {
  return /^\d+$/.test(form.dataset.copyStory ?? "");
}

function begin() {
  if (!isThere()) return;
  const place = /** @type {HTMLElement} */ (document.querySelector("[data-related]"));
  if (!place) return;
  place.append(el("h2", {}, labels.related), list, status, again);
  place.hidden = false;
  form.addEventListener("input", show);
  ask();
}

async function ask() {
  again.disabled = true;
  try {
    stories = await getJSON(`/desk/stories/${form.dataset.copyStory}/related`, {});
    status.textContent = stories.length > 0 ? "" : labels.relatedNone;
  } catch {
    status.textContent = labels.relatedFailed;
  }
  again.disabled = false;
  list.replaceChildren(...stories.map(line));
  show();
}

function line(story) {
  const insert = el(
    "button",
    {
      type: "button",
      class: "button",
      "aria-label": `${labels.relatedInsert}: ${story.headline}`,
      onclick: () => {
        editor.run(insertCard({ href: story.href }));
        editor.say(labels.saidInserted);
        editor.view.focus();
      },
    },
    labels.relatedInsert,
  );
  return el(
    "li",
    { class: "related-story", "data-number": numberOf(story.href) },
    picture(story.picture, "related-picture"),
    el(
      "div",
      {},
      el("a", { href: story.href, target: "_blank", rel: "noopener", lang: "bn" }, story.headline),
      el("p", { class: "hint" }, [story.section, story.date].filter(Boolean).join(" · ")),
      insert,
    ),
  );
}

/** Cards are known by the number in their address, whatever else has changed in it. */
function show() {
  const carded = new Set();
  editor.view.state.doc.descendants((node) => {
    if (node.type.name === "related_story") carded.add(numberOf(node.attrs.href));
  });
  for (const item of /** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)) {
    item.hidden = carded.has(item.dataset.number);
  }
}

function numberOf(href) {
  return /\/(\d+)(?:\/[^/]*)?$/.exec(href)?.[1] ?? href;
}
