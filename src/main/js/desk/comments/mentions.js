/** Suggests people while somebody types "@" and their name into a comment. */
import { NamesField } from "../story/names-field.js";
import { mentionAt, withMention } from "./mention-at.js";

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} address who may be named
 */
export function mention(field, address) {
  new NamesField(field, {
    address,
    least: 0,
    isNew: false,
    takesFirst: true,
    at: (value, caret) => mentionAt(value, caret),
    put: (value, caret, name) => withMention(value, caret, name),
    others: () => [],
  });
}
