import { el } from "../dom.js";
import { BlockTools } from "./block-tools.js";
import { BlockView, handle } from "./block-view.js";
import { hostOf, readable, safePicture } from "../addresses.js";
import { picture } from "./picture.js";

/** A card in the text, drawn as readers see it, with its buttons. */
export class CardView extends BlockView {
  constructor(node, view, getPos, editor) {
    super();
    this.editor = editor;
    this.node = node;
    this.tools = new BlockTools({ ...editor, view }, getPos, { label: "replace", run: () => this.#replace() });
    this.face = el("div", { class: "editor-card-face" });
    this.dom = el(
      "div",
      { class: "editor-block editor-card", contenteditable: "false", role: "group" },
      handle(editor.labels),
      this.face,
      this.tools.element,
    );
    this.draw();
  }

  async draw() {
    const {
      node,
      editor: { labels, previews },
    } = this;
    this.#show({ href: node.attrs.href }, [mark(labels.cardLoading)]);
    try {
      const story = await previews.of(node.attrs.href);
      if (this.node === node) this.#show(story, marksOf(story, labels));
    } catch {
      if (this.node === node) this.#show({ href: node.attrs.href }, [mark(labels.cardFailed, "warning")]);
    }
  }

  /** Our own story speaks for itself; on a card to another house the editor's words go first. */
  #show(story, marks) {
    const { labels } = this.editor;
    const { href, headline, picture: typed } = this.node.attrs;
    const own = !story.external;
    const words = (own ? story.headline || headline : headline || story.headline) || readable(href);
    const src = safePicture(own ? story.picture || typed : typed || story.picture);
    const facts = [story.section, story.date].filter(Boolean).join(" · ");
    this.dom.setAttribute("aria-label", `${labels.card}: ${words}`);
    this.face.replaceChildren(
      picture(src, "editor-card-picture"),
      el(
        "div",
        { class: "editor-card-words" },
        el("span", { class: "editor-card-kicker" }, labels.cardKicker),
        el("span", { class: "editor-card-headline" }, words),
        el(
          "span",
          { class: "editor-card-facts" },
          facts ? el("span", {}, facts) : null,
          story.external ? el("span", {}, `${labels.external} · ${hostOf(href)}`) : null,
          ...marks,
        ),
      ),
    );
  }

  #replace() {
    this.tools.select();
    this.editor.chooseCard();
  }
}

function marksOf({ status }, labels) {
  const name = String(status ?? "")
    .toLowerCase()
    .replaceAll("_", "-");
  if (name === "" || name === "published") return [];
  return [mark(labels[`status.${name}`] ?? labels["status.other"], "warning")];
}

function mark(words, kind = "quiet") {
  return el("span", { class: `editor-mark editor-mark-${kind}` }, words);
}
