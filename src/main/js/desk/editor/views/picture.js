import { el } from "../dom.js";

/** A small picture without words; an empty field where there is none or it does not load. */
export function picture(src, kind) {
  const frame = el("span", { class: `editor-picture ${kind}` });
  if (src) {
    frame.append(
      el("img", {
        src,
        alt: "",
        loading: "lazy",
        decoding: "async",
        referrerpolicy: "no-referrer",
        draggable: "false",
        onerror: (event) => event.currentTarget.remove(),
      }),
    );
  }
  return frame;
}
