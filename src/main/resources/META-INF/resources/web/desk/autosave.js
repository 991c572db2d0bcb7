/**
 * Keeps what is typed: in this browser at once, on the server after a pause. The server takes a text only from a
 * window that has seen the newest one (see shironam.story.WorkingCopies); what it does not take stays here. A story
 * that does not exist yet begins with the first text that is kept.
 */
import {begin, takeOver} from "./beginning.js";
import {KeptHere} from "./kept-here.js";

const form = document.querySelector("form[data-copy-story]");

/** Milliseconds after the last keystroke. */
const LOCAL_PAUSE = 250;
const SERVER_PAUSE = 2000;
const RETRY_PAUSE = 5000;

if (form) start();

function start() {
    const tab = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const isNew = () => !form.dataset.workingCopy;
    let here = new KeptHere(form.dataset.copyAccount, form.dataset.copyStory, tab);
    let token = form.elements["form-token"].value;
    let number = Number(form.dataset.copyNumber);
    let sequence = 0;
    let kept = 0;
    let sending = false;
    let submitted = false;
    let localTimer = 0;
    let serverTimer = 0;

    if (!isNew()) KeptHere.settleBeginning(new URLSearchParams(location.search).has("said"));
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
        if (isNew()) here.beginsWithNextPage();
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
        const key = form.elements["copy-key"]?.value;
        if (!here.keep({...draft(), key, submitted, at: Date.now()})) say(form.dataset.copyNowhere);
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
            if (isNew()) await begun(await begin(form, token, leaving === true), sent);
            else await answered(await put(sent, leaving === true), sent);
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
        return fetch(form.dataset.workingCopy, {
            method: "PUT",
            headers: {"Content-Type": "application/json", "Accept": "application/json", "X-Form-Token": token},
            body: text,
            keepalive: leaving && text.length < 20_000,
        });
    }

    /** Whether the server took it. */
    async function taken(response) {
        if (response.status === 409) {
            keepHere();
            say(form.dataset.copyElsewhere);
            return false;
        }
        if (response.status === 401) {
            keepHere();
            await loginAgain();
            return false;
        }
        if (!response.ok) throw new Error(String(response.status));
        return true;
    }

    /** The story is there: from now on this form is like any other's. */
    async function begun(response, sent) {
        if (!await taken(response)) return;
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        here.forget();
        takeOver(form, page, response.url);
        here = new KeptHere(form.dataset.copyAccount, form.dataset.copyStory, tab);
        number = Number(form.dataset.copyNumber);
        kept = Math.max(kept, sent.sequence);
        say(`${form.dataset.copyKept} ${now()}`);
        if (kept !== sequence) keepHere();
        form.dispatchEvent(new CustomEvent("story:begun"));
    }

    function now() {
        const language = document.documentElement.lang === "en" ? "en-GB" : "bn-BD";
        return new Intl.DateTimeFormat(language, {hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Dhaka"}).format();
    }

    async function answered(response, sent) {
        if (!await taken(response)) return;
        const state = await response.json();
        number = Math.max(number, state.number);
        kept = Math.max(kept, sent.sequence);
        say(`${form.dataset.copyKept} ${state.when ?? ""}`);
        if (kept === sequence) here.forget();
    }

    function away() {
        keepHere();
        say(form.dataset.copyHere);
        later(RETRY_PAUSE);
    }

    /** The login has ended, or another one has begun, with which this page's token is not valid. */
    async function loginAgain() {
        const fresh = await (isNew() ? tokenOfPage() : tokenOfState());
        if (fresh) {
            token = fresh;
            form.elements["form-token"].value = token;
            later(0);
            return;
        }
        say(form.dataset.copyLogin);
        later(RETRY_PAUSE);
    }

    async function tokenOfState() {
        const state = await fetch(form.dataset.workingCopy, {headers: {"Accept": "application/json"}});
        const {token, account} = state.ok ? await state.json() : {};
        return isOwn(account) ? token : null;
    }

    async function tokenOfPage() {
        const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
        const fresh = page.querySelector("form#story");
        return isOwn(fresh?.dataset.copyAccount) ? fresh.elements["form-token"].value : null;
    }

    /** Somebody else who logs in here meanwhile does not get this text as theirs. */
    function isOwn(account) {
        return String(account) === form.dataset.copyAccount;
    }

    function say(words) {
        form.querySelector("[data-copy-said]").textContent = words;
    }

    /**
     * Texts that another window left in this browser. One that went on where the server's newest text ends is newer
     * than that and comes into the form; any other is offered.
     */
    function bringBack() {
        const left = here.left();
        const version = Number(form.elements.version.value);
        const arrived = left.filter(text => text.submitted && text.after < number);
        for (const text of arrived) here.drop(text);
        const open = left.filter(text => !arrived.includes(text));
        const newest = open.find(text => text.after === number && text.version === version);
        if (newest && form.dataset.copyReadable !== undefined) {
            putIn(newest.fields);
            if (newest.key && form.elements["copy-key"]) form.elements["copy-key"].value = newest.key;
            sequence = 1;
            say(`${form.dataset.copyBack} ${when(newest)}`);
            keepHere();
            here.drop(newest);
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
            here.drop(text);
            box.remove();
        });
        place.before(box);
    }
}
