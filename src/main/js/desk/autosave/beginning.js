/** Browsers keep a request alive after its page only up to 64 KiB, and a Bengali letter has nine bytes in it. */
const ALIVE = 10_000;

/**
 * A story that does not exist yet begins with the first text that is kept. The form's key (copy-key) makes it one
 * story, however often the form is sent and whoever presses a button meanwhile.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} isLast whether the page may be gone before the answer comes
 */
export function begin(form, isLast) {
  const data = new FormData(form);
  data.delete("picture-file");
  data.set("kept-by-itself", "true");
  const size = [...data.values()].reduce((sum, value) => sum + String(value).length, 0);
  return fetch(form.action, { method: "POST", body: data, keepalive: isLast && size < ALIVE });
}

/** The page of the story that has begun gives this form all that a story's form has; what is typed in it stays. */
export function takeOver(form, page, address) {
  const story = page.querySelector("form#story");
  form.setAttribute("action", story.getAttribute("action"));
  Object.assign(form.dataset, story.dataset);
  form.elements.version.value = story.elements.version.value;
  form.elements["copy-key"]?.remove();
  form.querySelector(".bar").replaceWith(document.adoptNode(story.querySelector(".bar")));
  addWhatOnlyStoriesHave(form.querySelector(".sheet-side"), story.querySelector(".sheet-side"));
  addAround(form, document.adoptNode(page.querySelector(".flow")));
  history.replaceState(null, "", new URL(address).pathname + location.hash); // what is open beside the text stays open
}

/** What stands around a story's text, and the scripts in it, which only run when they are made here. */
function addAround(form, flow) {
  for (const script of flow.querySelectorAll("script")) {
    const own = document.createElement("script");
    own.type = "module";
    own.src = script.getAttribute("src");
    script.replaceWith(own);
  }
  form.after(flow);
}

function addWhatOnlyStoriesHave(here, there) {
  const title = (part) => part.querySelector("legend")?.textContent;
  const present = new Set([...here.children].map(title));
  for (const part of [...there.children]) {
    if (!present.has(title(part))) here.append(document.adoptNode(part));
  }
}
