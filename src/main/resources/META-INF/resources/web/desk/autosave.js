/**
 * Keeps what is typed: in this browser at once, on the server after a pause. The server takes a text only from a
 * window that has seen the newest one (see shironam.story.WorkingCopies); what it does not take stays here.
 */
const form = document.querySelector("form[data-working-copy]");

/** Milliseconds after the last keystroke. */
const LOCAL_PAUSE = 250;
const SERVER_PAUSE = 2000;
const RETRY_PAUSE = 5000;

if (form) start();

function start() {
    const {workingCopy: url, copyStory: story} = form.dataset;
    const said = form.querySelector("[data-copy-said]");
    const tab = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const key = `shironam-text-${story}-${tab}`;
    let token = form.elements["form-token"].value;
    let number = Number(form.dataset.copyNumber);
    let sequence = 0;
    let kept = 0;
    let sending = false;
    let submitted = false;
    let localTimer = 0;
    let serverTimer = 0;

    bringBack();

    form.addEventListener("input", () => {
        sequence++;
        clearTimeout(localTimer);
        localTimer = setTimeout(keepHere, LOCAL_PAUSE);
        later(SERVER_PAUSE);
    });
    form.addEventListener("focusout", () => send());
    form.addEventListener("submit", event => {
        if (event.submitter?.formTarget === "_blank") return;
        submitted = true;
        sequence++;
        keepHere();
    });
    form.addEventListener("formdata", event => {
        event.formData.set("copy-tab", tab);
        event.formData.set("copy-sequence", sequence);
        event.formData.set("copy-number", number);
    });
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", () => send());

    function typed() {
        const fields = {};
        for (const [name, value] of new FormData(form)) {
            if (typeof value === "string" && !["form-token", "version"].includes(name) && !name.startsWith("copy-")) {
                fields[name] = value;
            }
        }
        return fields;
    }

    function draft() {
        return {version: Number(form.elements.version.value), fields: typed(), tab, sequence, after: number};
    }

    function keepHere() {
        clearTimeout(localTimer);
        try {
            localStorage.setItem(key, JSON.stringify({...draft(), submitted, at: Date.now()}));
        } catch {
            say(form.dataset.copyNowhere);
        }
    }

    /** What was just posted is on its way; it stays here until the next page has seen that it arrived. */
    function leave() {
        if (submitted || kept === sequence) return;
        keepHere();
        send(true);
    }

    function later(pause) {
        clearTimeout(serverTimer);
        serverTimer = setTimeout(send, pause);
    }

    /** One request at a time; what is typed meanwhile follows. */
    async function send(leaving = false) {
        if (sending && leaving !== true) return;
        if (kept === sequence) return;
        clearTimeout(serverTimer);
        sending = true;
        const sent = draft();
        try {
            await answered(await put(sent, leaving === true), sent);
        } catch {
            away();
        } finally {
            sending = false;
        }
        if (kept < sequence && kept >= sent.sequence) later(SERVER_PAUSE);
    }

    /** Browsers keep a request alive after its page only up to 64 KiB. */
    function put(body, leaving) {
        const text = JSON.stringify(body);
        return fetch(url, {
            method: "PUT",
            headers: {"Content-Type": "application/json", "Accept": "application/json", "X-Form-Token": token},
            body: text,
            keepalive: leaving && text.length < 20_000,
        });
    }

    async function answered(response, sent) {
        if (response.status === 409) {
            keepHere();
            say(form.dataset.copyElsewhere);
            return;
        }
        if (response.status === 401) {
            keepHere();
            await loginAgain();
            return;
        }
        if (!response.ok) throw new Error(String(response.status));
        const state = await response.json();
        number = Math.max(number, state.number);
        kept = Math.max(kept, sent.sequence);
        say(`${form.dataset.copyKept} ${state.when ?? ""}`);
        if (kept === sequence) localStorage.removeItem(key);
    }

    function away() {
        keepHere();
        say(form.dataset.copyHere);
        later(RETRY_PAUSE);
    }

    /** The login has ended, or another one has begun, with which this page's token is not valid. */
    async function loginAgain() {
        const state = await fetch(url, {headers: {"Accept": "application/json"}});
        if (state.ok) {
            ({token} = await state.json());
            form.elements["form-token"].value = token;
            later(0);
            return;
        }
        say(form.dataset.copyLogin);
        later(RETRY_PAUSE);
    }

    function say(words) {
        said.textContent = words;
    }

    /**
     * Texts that another window left in this browser. One that went on where the server's newest text ends is newer
     * than that and comes into the form; any other is offered.
     */
    function bringBack() {
        const left = Object.keys(localStorage)
            .filter(name => name.startsWith(`shironam-text-${story}-`))
            .map(name => ({...JSON.parse(localStorage.getItem(name)), name}))
            .sort((one, other) => other.at - one.at);
        const version = Number(form.elements.version.value);
        const arrived = left.filter(text => text.submitted && text.after < number);
        for (const text of arrived) localStorage.removeItem(text.name);
        const open = left.filter(text => !arrived.includes(text));
        const newest = open.find(text => text.after === number && text.version === version);
        if (newest && form.dataset.copyReadable !== undefined) {
            putIn(newest.fields);
            sequence = 1;
            say(`${form.dataset.copyBack} ${when(newest)}`);
            keepHere();
            localStorage.removeItem(newest.name);
            later(0);
        }
        for (const text of open) {
            if (text !== newest) offer(text);
        }
    }

    function when(text) {
        return new Date(text.at).toLocaleString(document.documentElement.lang);
    }

    function putIn(fields) {
        for (const [name, value] of Object.entries(fields)) {
            const field = form.elements[name];
            if (!field || field.type === "file") continue;
            if (field.type === "checkbox") field.checked = true;
            else field.value = value;
        }
    }

    /** An older text is never put over a newer one: it can be read, and thrown away. */
    function offer(text) {
        const place = document.querySelector("[data-copy-older]");
        const box = place.content.cloneNode(true).firstElementChild;
        box.querySelector("[data-when]").textContent = when(text);
        const words = new DOMParser().parseFromString(text.fields.body ?? "", "text/html").body;
        box.querySelector("[data-text]").textContent =
            [text.fields.headline, ...[...words.children].map(block => block.textContent)].filter(Boolean).join("\n\n");
        box.querySelector("button").addEventListener("click", () => {
            localStorage.removeItem(text.name);
            box.remove();
        });
        place.before(box);
    }
}
