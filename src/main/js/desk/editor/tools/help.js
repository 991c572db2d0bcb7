import { el, freshId } from "../dom.js";
import { keyName, tools } from "./tools.js";

/** A sheet of everything that the keyboard can do here. Escape or the button closes it, and the focus goes back. */
export function openHelp({ labels, lang }) {
  const titleId = freshId("help");
  /** @param {{name: string, keys?: string}} tool */
  const tool = ({ name, keys }) => [labels[name], keyName(keys)];
  const close = el(
    "button",
    { type: "button", class: "editor-button editor-button-main", onclick: () => dialog.close() },
    labels.close,
  );
  const dialog = el(
    "dialog",
    {
      class: "editor-dialog editor-help",
      "aria-labelledby": titleId,
      lang,
      onclose: () => dialog.remove(),
    },
    el(
      "div",
      { class: "editor-dialog-form" },
      el("h2", { id: titleId, class: "editor-dialog-title", tabindex: "-1", autofocus: true }, labels.help),
      ...part(
        labels.helpTools,
        tools
          .flat()
          .filter(({ keys }) => keys)
          .map(tool),
      ),
      ...part(labels.helpTyping, [
        [labels.typeHeading, "##  ·  ###"],
        [labels.typeQuote, ">"],
        [labels.typeBullets, "-"],
        [labels.typeNumbers, "১.  ·  1."],
        [labels.typeRule, "---"],
        [labels.slash, "/"],
        [labels.atStories, "@"],
      ]),
      ...part(labels.helpMoving, [
        [labels.keyParagraph, keyName("Mod-Alt-0")],
        [labels.keyBreak, keyName("Shift-Enter")],
        [labels.keyLeave, keyName("Mod-Enter")],
        [labels.keyMove, `${keyName("Alt-↑")}  ·  ${keyName("Alt-↓")}`],
        [labels.keyToolbar, keyName("Alt-F10")],
        [labels.keyPastePlain, keyName("Mod-Shift-v")],
        [labels.keySave, keyName("Mod-s")],
      ]),
      el("div", { class: "editor-dialog-actions" }, el("span", { class: "editor-dialog-gap" }), close),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function part(title, lines) {
  return [
    el("h3", { class: "editor-help-part" }, title),
    el(
      "dl",
      { class: "editor-help-keys" },
      ...lines.map(([words, keys]) =>
        el("div", {}, el("dt", {}, words), el("dd", {}, el("kbd", { lang: "en" }, keys))),
      ),
    ),
  ];
}
