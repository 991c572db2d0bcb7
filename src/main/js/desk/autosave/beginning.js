/**
 * A story that does not exist yet begins with the first text that is kept. The form's key (copy-key) makes it one
 * story, however often the form is sent and whoever presses a button meanwhile.
 */
export function begin(form, token, leaving) {
    const data = new FormData(form);
    data.delete("picture-file");
    data.set("form-token", token);
    const size = [...data.values()].reduce((sum, value) => sum + value.length, 0);
    return fetch(form.action, {method: "POST", body: data, keepalive: leaving && size < 10_000});
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
    history.replaceState(null, "", new URL(address).pathname);
}

function addWhatOnlyStoriesHave(here, there) {
    const title = part => part.querySelector("legend")?.textContent;
    const present = new Set([...here.children].map(title));
    for (const part of [...there.children]) {
        if (!present.has(title(part))) here.append(document.adoptNode(part));
    }
}
