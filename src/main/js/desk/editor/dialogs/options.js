/**
 * Makes one option of a list the active one, for who hears it and for who sees it.
 *
 * @param {Element} owner what has the focus meanwhile
 * @param {Element} list whose children are the options
 * @param {number} index -1 for none
 */
export function activateOption(owner, list, index) {
  [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
  const active = list.children[index];
  if (active) owner.setAttribute("aria-activedescendant", active.id);
  else owner.removeAttribute("aria-activedescendant");
  active?.scrollIntoView({ block: "nearest" });
}
