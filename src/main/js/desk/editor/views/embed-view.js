import { el } from "../dom.js";
import { BlockTools } from "./block-tools.js";
import { BlockView, handle } from "./block-view.js";
import { hostOf, readable } from "../addresses.js";
import { isPoster, isRecording } from "../schema/embed.js";

/**
 * Something of another site in the text: whose it is and where, its poster, and a line for its title. Nothing is asked of
 * that site. A film or sound of our own can be played.
 */
export class EmbedView extends BlockView {
  constructor(node, view, getPos, editor) {
    super();
    this.node = node;
    this.editor = editor;
    this.getPos = getPos;
    const poster = isRecording(node.attrs.href) ? null : { label: "poster", run: () => this.#choosePoster() };
    this.tools = new BlockTools({ ...editor, view }, getPos, poster);
    this.poster = el("img", { class: "editor-embed-poster", alt: "" });
    this.host = el("span", { class: "editor-card-kicker" });
    this.address = el("span", { class: "editor-card-facts" });
    this.player = isRecording(node.attrs.href) ? player(node.attrs.href) : null;
    const { labels } = editor;
    this.contentDOM = el("div", { class: "editor-embed-title" });
    this.still = el(
      "div",
      { class: "editor-embed-head", contenteditable: "false", onclick: () => this.#select(view) },
      handle(labels),
      el("div", { class: "editor-card-words" }, this.host, this.address),
      this.tools.element,
      this.poster,
      this.player,
    );
    this.dom = el("div", { class: "editor-block editor-embed", role: "group" }, this.still, this.contentDOM);
    this.labels = labels;
    this.draw();
  }

  draw() {
    const { href, poster } = this.node.attrs;
    this.poster.hidden = !poster;
    if (poster) this.poster.src = poster;
    const own = isRecording(href);
    const what = own ? this.labels.recording : this.labels.embed;
    this.host.textContent = own ? what : `${what} · ${hostOf(href)}`;
    this.address.textContent = own ? ending(href) : readable(href);
    this.dom.setAttribute("aria-label", `${what}: ${this.address.textContent}`);
  }

  update(node) {
    return node.attrs.href === this.node.attrs.href && super.update(node);
  }

  stopEvent(event) {
    return event.target === this.player || super.stopEvent(event);
  }

  /** One that is there is taken away; else the page's library is asked, or it takes files. */
  #choosePoster() {
    const { textarea } = this.editor;
    if (this.node.attrs.poster) return this.#setPoster(null);
    const insert = ({ src }) => isPoster(src) && this.#setPoster(src);
    textarea.dispatchEvent(
      new CustomEvent("editor:choose-picture", { bubbles: true, cancelable: true, detail: { insert } }),
    );
    return undefined;
  }

  #setPoster(src) {
    const { view, say, labels } = this.editor;
    const pos = this.getPos();
    if (pos === undefined) return;
    view.dispatch(view.state.tr.setNodeAttribute(pos, "poster", src));
    say(src ? labels.saidInserted : labels.saidRemoved);
    view.focus();
  }

  #select(view) {
    this.tools.select();
    view.focus();
  }
}

function player(src) {
  const name = /\.mp4$/.test(src) ? "video" : "audio";
  const onclick = (event) => event.stopPropagation();
  return el(name, { class: "editor-embed-player", src, controls: "", preload: "metadata", onclick });
}

/** Its name is its hash, which tells nobody anything. */
function ending(href) {
  return href.replace(/^.*\./, "").toUpperCase();
}
