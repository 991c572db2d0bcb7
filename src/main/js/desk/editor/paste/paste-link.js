import { isWebAddress, safeLink } from "../addresses.js";
import { setLink } from "../link.js";

/** An address pasted onto selected words makes them a link. */
export function linkPasted(view, event) {
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  const { empty, $from, $to } = view.state.selection;
  if (empty || !isWebAddress(text) || !$from.sameParent($to) || !$from.parent.inlineContent) return false;
  return setLink({ href: safeLink(text), text })(view.state, view.dispatch);
}
