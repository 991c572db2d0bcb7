import { el } from "../dom.js";

/**
 * A small menu under a button: arrow keys go through it, Enter takes, Escape or a click elsewhere
 * leaves. Calls `onLeave(byEscape)` when it is gone.
 */
export function openMenu({ label, items, onLeave }) {
  const close = (chosen, byEscape = false) => {
    if (!menu.isConnected) return;
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    onLeave(byEscape);
    chosen?.run();
  };
  const outside = (event) => menu.contains(event.target) || close();
  const menu = el(
    "div",
    {
      class: "editor-menu",
      role: "menu",
      "aria-label": label,
      onkeydown: (event) => keys(event),
      onfocusout: (event) => event.relatedTarget && !menu.contains(event.relatedTarget) && close(),
    },
    ...items.map((item) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          class: "editor-menu-item",
          tabindex: "-1",
          onclick: () => close(item),
        },
        item.words,
      ),
    ),
  );

  const keys = (event) => {
    const options = [...menu.children];
    const at = options.indexOf(document.activeElement);
    const to = {
      ArrowDown: (at + 1) % options.length,
      ArrowUp: (at - 1 + options.length) % options.length,
      Home: 0,
      End: options.length - 1,
    }[event.key];
    if (to !== undefined) options[to].focus();
    else if (event.key === "Escape") close(null, true);
    else if (event.key === "Tab") return close();
    else return undefined;
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  };
  document.addEventListener("pointerdown", outside, true);
  requestAnimationFrame(() => menu.firstElementChild?.focus());
  return menu;
}
