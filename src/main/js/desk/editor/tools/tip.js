import { el } from "../dom.js";

/**
 * What a button is called, shown under it on hover and on keyboard focus. One tip for the whole
 * toolbar, outside of its scrolling part, so that nothing cuts it off.
 */
export function tipFor(toolbar, frame) {
  const tip = el("div", { class: "editor-tip", "aria-hidden": "true", hidden: true });
  const show = (button) => {
    tip.textContent = button.dataset.tip;
    tip.hidden = false;
    const { left, width } = button.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    const middle = left + width / 2 - around.left - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(4, Math.min(middle, around.width - tip.offsetWidth - 4))}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  const tool = (event) => event.target.closest?.("[data-tip]");
  toolbar.addEventListener("pointerover", (event) => event.pointerType === "mouse" && tool(event) && show(tool(event)));
  toolbar.addEventListener("pointerout", hide);
  toolbar.addEventListener("pointerdown", hide);
  toolbar.addEventListener("focusin", (event) => tool(event)?.matches(":focus-visible") && show(tool(event)));
  toolbar.addEventListener("focusout", hide);
  toolbar.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  frame.append(tip);
}
