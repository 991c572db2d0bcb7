import { el, freshId } from "../dom.js";
import { field, openDialog } from "./dialog.js";
import { safePicture } from "../addresses.js";
import { GROUPS } from "../schema/figure.js";
import { groupLabel } from "../labels/labels.js";

/** Asks for a picture's words, and for its address when it is new. Answers {src, alt, caption, credit} or null. */
export function askForPicture({ labels, lang, picture }) {
  const src = picture
    ? null
    : field({ label: labels.pictureSource, hint: "https://…", inputmode: "url", autofocus: true });
  const alt = field({ label: labels.alt, value: picture?.alt, hint: labels.altHint, autofocus: Boolean(picture) });
  const caption = field({ label: labels.caption, value: picture?.caption });
  const credit = field({ label: labels.credit, value: picture?.credit });
  const group =
    picture && choice(labels.pictureGroup, ["", ...GROUPS], (one) => groupLabel(labels, one), picture.group);
  const submit = () => {
    const address = picture ? picture.src : safePicture(src.input.value);
    if (!address) return src.complain(labels.badAddress);
    return {
      src: address,
      alt: alt.input.value.trim(),
      caption: caption.input.value,
      credit: credit.input.value.trim(),
      group: group?.select.value ?? "",
    };
  };
  const preview =
    picture && el("img", { class: "editor-dialog-picture", src: picture.src, alt: "", referrerpolicy: "no-referrer" });
  return openDialog({
    title: labels.pictureTitle,
    labels,
    lang,
    submit,
    action: picture ? labels.save : labels.insert,
    content: [preview, src?.element, alt.element, caption.element, credit.element, group?.element].filter(Boolean),
  });
}

function choice(label, values, words, chosen) {
  const id = freshId("choice");
  const select = el("select", { id }, ...values.map((value) => el("option", { value }, words(value))));
  select.value = chosen ?? "";
  return { select, element: el("div", { class: "editor-field" }, el("label", { for: id }, label), select) };
}
