/** Sends pictures that were dropped, pasted or chosen in the editor to the desk, and puts them into the text. */
const textarea = document.querySelector("textarea[data-body-editor]");

textarea.addEventListener("editor:pictures", event => takeAll(event.detail.files, event.detail.insert));

textarea.addEventListener("editor:choose-picture", event => {
    event.preventDefault();
    const chooser = document.createElement("input");
    Object.assign(chooser, {type: "file", multiple: true, accept: "image/jpeg,image/png,image/webp,image/gif"});
    chooser.addEventListener("change", () => takeAll(chooser.files, event.detail.insert));
    chooser.click();
});

async function takeAll(files, insert) {
    for (const file of files) {
        try {
            insert(await kept(file));
        } catch (failure) {
            window.alert(`${textarea.dataset.uploadFailed}: ${file.name} (${failure.message})`);
        }
    }
}

/** Told here: a server may hang up on what is too large before its answer can be read. */
for (const field of document.querySelectorAll("input[type=file]")) {
    field.addEventListener("change", () => {
        const tooLarge = [...field.files].some(isTooLarge);
        field.setCustomValidity(tooLarge ? textarea.dataset.tooLarge : "");
        field.reportValidity();
    });
}

function isTooLarge(file) {
    return file.size > Number(textarea.dataset.mostBytes);
}

async function kept(file) {
    if (isTooLarge(file)) throw new Error(textarea.dataset.tooLarge);
    const form = new FormData();
    form.append("picture", file);
    const response = await fetch(textarea.dataset.upload, {
        method: "POST", body: form, credentials: "same-origin",
        headers: {Accept: "application/json", "X-Form-Token": textarea.dataset.formToken}
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(answer.reason ?? response.status);
    return answer;
}
