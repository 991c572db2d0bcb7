import { el, freshId } from "../dom.js";

/**
 * Opens a dialog and answers with what `submit` returned, or null when it was left. `submit` may
 * return undefined to stay open (it has then said what is missing). The browser's own <dialog>
 * keeps the focus inside, lets Escape leave and gives the focus back.
 *
 * It hangs at the end of the page, not beside the textarea: a form must not stand in a form.
 */
export function openDialog({ title, labels, content, action, submit, others = [], lang }) {
  return new Promise((resolve) => {
    let answer = null;
    const leave = (value) => {
      answer = value;
      dialog.close();
    };
    const titleId = freshId("title");
    const form = el(
      "form",
      {
        class: "editor-dialog-form",
        method: "dialog",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          event.stopPropagation();
          const value = submit();
          if (value !== undefined) leave(value);
        },
      },
      el("h2", { id: titleId, class: "editor-dialog-title" }, title),
      ...content,
      el(
        "div",
        { class: "editor-dialog-actions" },
        ...others.map((other) => button(other.label, "editor-button-quiet", () => leave(other.value))),
        el("span", { class: "editor-dialog-gap" }),
        button(labels.cancel, "editor-button-quiet", () => leave(null)),
        el("button", { type: "submit", class: "editor-button editor-button-main" }, action),
      ),
    );

    const dialog = el(
      "dialog",
      {
        class: "editor-dialog",
        "aria-labelledby": titleId,
        lang,
        onclose: () => {
          dialog.remove();
          resolve(answer);
        },
      },
      form,
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * A labelled line to write in, with a place for what is wrong with it.
 *
 * @param {{label: string, value?: string, hint?: string, type?: string, inputmode?: string, autofocus?: boolean, lang?: string}} options
 */
export function field({ label, value = "", hint, type = "text", inputmode, autofocus, lang }) {
  const id = freshId("field");
  const errorId = `${id}-error`;
  const input = el("input", {
    id,
    type,
    class: "editor-input",
    inputmode,
    autofocus,
    lang,
    autocomplete: "off",
    "aria-describedby": errorId,
    placeholder: hint,
    oninput: () => complain(""),
  });
  input.value = value ?? "";
  const error = el("p", { id: errorId, class: "editor-error", role: "alert" });
  const complain = (words) => {
    error.textContent = words;
    if (words === "") return input.removeAttribute("aria-invalid");
    input.setAttribute("aria-invalid", "true");
    input.focus();
  };
  const element = el("div", { class: "editor-field" }, el("label", { for: id }, label), input, error);
  return { element, input, complain };
}

function button(label, kind, run) {
  return el("button", { type: "button", class: `editor-button ${kind}`, onclick: run }, label);
}
