/** The fields of the story's form as a text that can be kept, and back. */

/** What was typed; not what the page knows by itself. */
export function typedIn(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !["form-token", "version"].includes(name) && !name.startsWith("copy-")) {
      fields[name] = value;
    }
  }
  return fields;
}

export function putInto(form, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name];
    if (!field || field.type === "file") continue;
    if (field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
}

/** As readers of a plain page would have it: the headline, and a line for each block. */
export function wordsOf(fields) {
  const body = new DOMParser().parseFromString(fields.body ?? "", "text/html").body;
  const blocks = [...body.children].map((block) => block.textContent);
  return [fields.headline, ...blocks].filter(Boolean).join("\n\n");
}
