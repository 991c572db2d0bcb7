import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { history } from "prosemirror-history";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { tableEditing } from "prosemirror-tables";
import { el, freshId } from "./dom.js";
import { labelsIn, counted } from "./labels/labels.js";
import { readHTML } from "./html/read.js";
import { writeHTML } from "./html/write.js";
import { Sync } from "./html/sync.js";
import { Toolbar } from "./tools/toolbar.js";
import { CardPreviews } from "./dialogs/card-preview.js";
import { CardView } from "./views/card-view.js";
import { FigureView } from "./views/figure-view.js";
import { TableView, captionTable } from "./table.js";
import { EmbedView } from "./views/embed-view.js";
import { CarriedView } from "./views/carried-view.js";
import { chooseCard, chooseLink } from "./cards.js";
import { askForEmbed, askForNote, askForTable } from "./dialogs/ask-blocks.js";
import { suggestions } from "./tools/suggestions.js";
import { blocksBySlash } from "./tools/slash.js";
import { storiesByAt } from "./tools/at.js";
import { describePicture, offerFiles } from "./pictures.js";
import { insertEmbed, insertFigure } from "./insert.js";
import { readyForPaste, readyLines } from "./paste/paste.js";
import { linkPasted } from "./paste/paste-link.js";
import { cleanByServer } from "./paste/paste-server.js";
import { addressesLeft, lookAtAddress } from "./paste/address-alone.js";
import { linkAddresses } from "./paste/links.js";
import { lookForBijoy } from "./paste/bijoy.js";
import { Arrivals } from "./paste/arrivals.js";
import { note } from "./note.js";
import { ranges, writtenBy } from "./ranges.js";
import { covered } from "./tools/covered.js";
import { finding } from "./find/find.js";
import { FindBar } from "./find/find-bar.js";
import { FullScreen } from "./tools/full-screen.js";
import { openHelp } from "./tools/help.js";
import { commonKeys, keys } from "./tools/keys.js";
import { typingAfterBlocks } from "./after-block.js";
import { typingRules } from "./typing.js";
import { placeholders } from "./placeholder.js";
import { trailingParagraph, withTrailingParagraph } from "./trailing.js";

const mounted = new WeakMap();

/** Puts an editor over every textarea[data-body-editor] under `root` that has none yet. */
export function mountAll(root = document) {
  return [...root.querySelectorAll("textarea[data-body-editor]")].map(mount);
}

/**
 * Puts an editor over this textarea and hides it. The textarea stays what the form posts.
 * Answers the editor, the same one each time.
 */
export function mount(textarea) {
  if (!mounted.has(textarea)) mounted.set(textarea, new BodyEditor(textarea));
  return mounted.get(textarea);
}

/** One editor over one textarea: its parts, and the few things that others may ask of it. */
class BodyEditor {
  constructor(textarea) {
    this.textarea = textarea;
    this.lang = document.documentElement.lang || "bn";
    this.labels = labelsIn(this.lang);
    this.searchAddress = textarea.dataset.cardSearch;
    this.previews = new CardPreviews(textarea.dataset.cardPreview);
    this.joint = /<\/[a-z1-6-]+>\n\s*</.test(textarea.value) ? "\n" : "";
    this.insertFigure = (picture) => this.run(insertFigure(picture));
    this.insertEmbed = (embed) => this.run(insertEmbed(embed));
    this.arrivals = new Arrivals(this);
    this.#build();
    this.sync = new Sync(textarea, {
      write: () => this.html,
      settle: () => this.arrivals.settle(),
      onReset: () => this.open(textarea.value),
    });
    this.#hideTextarea();
  }

  /** Takes away what is being offered, unanswered: a newer offer takes its place. */
  dropOffer = () => {};

  /** The text as clean HTML. */
  get html() {
    return writeHTML(this.view.state.doc, this.joint);
  }

  /** Shows this HTML in place of what there was, with a history of its own. */
  open(html) {
    this.arrivals.forget();
    this.view.updateState(this.#state(html));
    this.toolbar.update(this.view.state);
  }

  /** Runs a ProseMirror command on the text. */
  run(command) {
    return command(this.view.state, this.view.dispatch, this.view);
  }

  /** Puts in HTML that is clean already, as it is. */
  pasteClean(html) {
    this.isClean = true;
    try {
      this.view.pasteHTML(html);
    } finally {
      this.isClean = false;
    }
  }

  /** Says something that everybody must see. */
  tell(words) {
    note({ place: this.element, words, close: this.labels.close });
  }

  /** Tells a screen reader what happened. */
  say = (words) => {
    this.news.textContent = words;
  };

  chooseCard() {
    chooseCard(this);
  }

  chooseLink() {
    chooseLink(this);
  }

  describePicture() {
    describePicture(this);
  }

  openFind() {
    this.findBar.open();
  }

  toggleFull() {
    this.fullScreen.toggle();
  }

  openHelp() {
    openHelp(this);
  }

  captionTable() {
    captionTable(this);
  }

  insertMenu(button) {
    return this.toolbar.insertMenu(button);
  }

  /** What one can do in the table one is in, or a new one. */
  chooseTable(button) {
    return (button && this.toolbar.tableMenu(button)) || askForTable(this);
  }

  chooseNote() {
    return askForNote(this);
  }

  chooseEmbed() {
    return askForEmbed(this);
  }

  /** Takes the editor away and shows the textarea again. */
  close() {
    this.sync.stop();
    this.fullScreen.leave();
    this.view.destroy();
    this.element.remove();
    this.textarea.hidden = false;
    mounted.delete(this.textarea);
  }

  #build() {
    const surfaceId = freshId("text");
    this.fullScreen = new FullScreen(this);
    this.toolbar = new Toolbar(this, surfaceId);
    this.findBar = new FindBar(this);
    this.toolbar.element.append(this.findBar.element);
    this.news = el("div", { class: "editor-news", role: "status" });
    const place = el("div", { class: "editor-place" });
    const reading = this.textarea.readOnly ? " editor-reading" : "";
    this.element = el("div", { class: `editor${reading}` }, this.toolbar.element, place, this.news);
    this.view = new EditorView(place, {
      state: this.#state(this.textarea.value),
      attributes: this.#attributes(surfaceId),
      scrollThreshold: covered(this.toolbar.element),
      scrollMargin: covered(this.toolbar.element),
      editable: () => !this.textarea.readOnly && !this.textarea.disabled,
      dispatchTransaction: (tr) => this.#apply(tr),
      nodeViews: {
        related_story: (node, view, getPos) => new CardView(node, view, getPos, this),
        figure: (node, view, getPos) => new FigureView(node, view, getPos, this),
        embedded_content: (node, view, getPos) => new EmbedView(node, view, getPos, this),
        table: (node) => new TableView(node),
        carried: (node, view, getPos) => new CarriedView(node, view, getPos, this),
      },
      transformPastedHTML: (html) =>
        this.isClean ? html : readyForPaste(html, (n) => this.say(counted(this.labels.saidCardsFound, n))),
      transformPastedText: readyLines,
      handlePaste: (view, event) => offerFiles(this, event.clipboardData) || linkPasted(view, event),
      handleDOMEvents: { paste: (view, event) => cleanByServer(this, event), keyup: keepInSight },
      handleDrop: (view, event) => offerFiles(this, event.dataTransfer),
    });
    this.toolbar.update(this.view.state);
  }

  #state(html) {
    return EditorState.create({
      doc: withTrailingParagraph(readHTML(html)),
      plugins: [
        suggestions(this, [blocksBySlash(this), storiesByAt(this)]),
        typingRules(),
        addressesLeft(this),
        keys(this),
        typingAfterBlocks(),
        tableEditing(),
        commonKeys,
        history(),
        dropCursor({ color: false, width: 3, class: "editor-dropcursor" }),
        gapCursor(),
        ranges(),
        finding(),
        placeholders(this.labels),
        trailingParagraph(),
      ],
    });
  }

  #attributes(id) {
    const label = this.textarea.labels?.[0];
    if (label && !label.id) label.id = freshId("label");
    return {
      id,
      class: "editor-text",
      role: "textbox",
      "aria-multiline": "true",
      spellcheck: "true",
      lang: this.textarea.lang || "bn",
      ...(label ? { "aria-labelledby": label.id } : { "aria-label": this.labels.body }),
    };
  }

  #apply(tr) {
    this.view.updateState(this.view.state.apply(tr));
    this.toolbar.update(this.view.state);
    this.findBar.update(this.view.state);
    if (tr.docChanged) this.sync.changed();
    if (tr.getMeta("paste")) this.#pasted(writtenBy(tr));
  }

  #pasted(range) {
    if (!range) return;
    lookForBijoy(this, range);
    linkAddresses(this.view, range);
    lookAtAddress(this, range);
  }

  /** Hidden it cannot be asked to be filled in: the browser would refuse to post, and not say why. */
  #hideTextarea() {
    const { textarea } = this;
    textarea.before(this.element);
    textarea.hidden = true;
    textarea.required = false;
    for (const label of textarea.labels ?? []) label.addEventListener("click", () => this.view.focus());
  }
}

/** Where the keys have moved the cursor the browser itself knows nothing of the tools that lie over the text. */
function keepInSight(view, { key }) {
  if (/^(Arrow|Page|Home|End)/.test(key) && !view.composing) view.dispatch(view.state.tr.scrollIntoView());
  return false;
}

mountAll();
