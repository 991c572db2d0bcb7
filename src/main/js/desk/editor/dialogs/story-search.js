import { el, freshId } from "../dom.js";
import { getJSON } from "./card-preview.js";
import { isWebAddress, readable } from "../addresses.js";
import { counted } from "../labels/labels.js";
import { activateOption } from "./options.js";
import { picture } from "../views/picture.js";

const PAUSE = 200;

/**
 * A field to find a story of ours in: words search as one types, a pasted address is looked up.
 * Arrow keys go through the results, Enter takes one, and `onChoose(story)` hears of it. When the
 * address turns out to be another house's, there is nothing to choose: `onForeign(story)` hears of it.
 */
export class StorySearch {
  #stories = [];
  #active = -1;
  #timer = 0;
  #asked = null;

  /**
   * @param {{address: string, labels: Record<string, string>, label: string, value?: string, autofocus?: boolean,
   *     onChoose: (story: any) => void, onForeign: (story: any) => void, onInput?: () => void,
   *     least?: number}} options
   */
  constructor({ address, labels, label, value = "", autofocus, onChoose, onForeign, onInput = () => {}, least = 2 }) {
    this.address = address;
    this.labels = labels;
    this.onChoose = onChoose;
    this.onForeign = onForeign;
    this.onInput = onInput;
    this.least = least;
    const [inputId, listId] = [freshId("search"), freshId("results")];
    this.input = el("input", {
      id: inputId,
      type: "text",
      class: "editor-input",
      role: "combobox",
      autocomplete: "off",
      autofocus,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": listId,
      placeholder: labels.searchHint,
      oninput: () => this.#later(),
      onkeydown: (event) => this.#keys(event),
    });
    this.input.value = value;
    this.list = el("ul", {
      id: listId,
      class: "editor-results",
      role: "listbox",
      "aria-label": labels.results,
      hidden: true,
    });
    this.status = el("p", { class: "editor-search-status", role: "status" });
    this.element = el(
      "div",
      { class: "editor-field editor-search" },
      el("label", { for: inputId }, label),
      this.input,
      this.list,
      this.status,
    );
  }

  get query() {
    return this.input.value.trim();
  }

  /** Searches at once for what stands in the field. */
  async ask() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    const query = this.query;
    if (query.length < this.least) return this.#show([], "");
    const asked = (this.#asked = new AbortController());
    try {
      this.#found(query, [await getJSON(this.address, { q: query }, asked.signal)].flat());
    } catch (failure) {
      if (failure.name === "AbortError") return undefined;
      this.#show([], this.labels.searchFailed);
      if (isWebAddress(query)) this.onForeign(foreign(query));
    }
    return undefined;
  }

  /** What was found for other words is not taken by Enter. */
  #later() {
    this.onInput();
    this.#activate(-1);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), PAUSE);
  }

  #found(query, all) {
    const stories = all.filter((story) => story.external || !isThisOne(story.href));
    const theirs = isWebAddress(query) && (stories.length === 0 || stories[0].external);
    const { external, noResults, resultCount } = this.labels;
    if (theirs) {
      this.#show([], external);
      this.onForeign(stories[0] ?? foreign(query));
    } else {
      this.#show(stories, stories.length > 0 ? counted(resultCount, stories.length) : noResults);
    }
  }

  #show(stories, said) {
    this.#stories = stories;
    this.status.textContent = said;
    this.list.replaceChildren(...stories.map((story, index) => this.#option(story, index)));
    this.list.hidden = stories.length === 0;
    this.input.setAttribute("aria-expanded", String(stories.length > 0));
    this.#activate(stories.length > 0 ? 0 : -1);
  }

  #option(story, index) {
    const facts = story.external ? this.labels.external : [story.section, story.date].filter(Boolean).join(" · ");
    return el(
      "li",
      {
        id: `${this.list.id}-${index}`,
        class: "editor-result",
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => this.#choose(index),
      },
      picture(story.picture, "editor-result-picture"),
      el(
        "span",
        { class: "editor-result-words" },
        el("span", { class: "editor-result-headline" }, story.headline || readable(story.href)),
        el("span", { class: "editor-result-facts" }, facts),
      ),
    );
  }

  #activate(index) {
    this.#active = index;
    activateOption(this.input, this.list, index);
  }

  #choose(index) {
    const story = this.#stories[index];
    this.#show([], "");
    this.onChoose(story);
  }

  #keys(event) {
    if (event.isComposing) return;
    const last = this.#stories.length - 1;
    const steps = {
      ArrowDown: this.#active >= last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
    };
    if (event.key in steps && last >= 0) {
      event.preventDefault();
      this.#activate(steps[event.key]);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    }
  }
}

function foreign(href) {
  return { href, headline: "", external: true };
}

/** A story never promises itself. The form learns its own number when its first words are kept. */
export function isThisOne(href) {
  const form = /** @type {HTMLElement} */ (document.querySelector("form[data-copy-story]"));
  const here = form?.dataset.copyStory;
  return Boolean(here) && href.split("/")[2] === here;
}
