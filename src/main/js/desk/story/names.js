/**
 * Suggests authors, tags and places while somebody types their names, and says when a new name is nearly one that there
 * is. The fields are plain ones: without this script, and while the server is not to be reached, one types as ever.
 */
import { form } from "./page.js";
import { IN_BYLINE, IN_LIST, nameAt, namesIn, withName } from "./name-at.js";
import { NamesField } from "./names-field.js";

/** Of a field that takes several, with this between them. */
function several(address, between, isNew) {
  return {
    address,
    least: 2,
    isNew,
    at: (value, caret) => nameAt(value, caret, between),
    put: (value, caret, name) => withName(value, caret, between, name),
    others: (value) => namesIn(value, between),
  };
}

const FIELDS = {
  author: several("/desk/names/authors", IN_BYLINE, true),
  tags: several("/desk/names/tags", IN_LIST, true),
  places: several("/desk/places/suggestions", IN_LIST, false),
};

for (const [name, names] of Object.entries(FIELDS)) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  if (input && !input.readOnly) new NamesField(input, names);
}
