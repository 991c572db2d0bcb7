/**
 * Keeps what is typed: in this browser at once, on the server after a pause. The server takes a text only from a
 * window that has seen the newest one (see shironam.story.writing.WorkingCopies); what it does not take stays here. A story
 * that does not exist yet begins with the first text that is kept.
 */
import {begin, takeOver} from "./autosave/beginning.js";
import {Gate} from "./autosave/gate.js";
import {KeptHere} from "./autosave/kept-here.js";

const form = document.querySelector("form[data-copy-story]");

/** Milliseconds after the last keystroke. */
const LOCAL_PAUSE = 250;
const SERVER_PAUSE = 2000;
const RETRY_PAUSE = 5000;

/** How long the server may take to say that it is there, before a form goes out to it. */
const PATIENCE = 20_000;

if (form) start();

function start() {
    const own = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const isNew = () => !form.dataset.workingCopy;
    let here = new KeptHere(form.dataset.copyAccount, form.dataset.copyStory);
    let token = form.elements["form-token"].value;
    let number = Number(form.dataset.copyNumber);
    /** Whose text is in the form: that of a window before this one, until something is changed here. */
    let tab = own;
    let sequence = 0;
    /** Windows whose text this one goes on from, with the last change that is in it, and what they left here. */
    let continues = {};
    let earlier = [];
    let kept = 0;
    let sending = false;
    let submitted = -1;
    let localTimer = 0;
    let serverTimer = 0;

    const gate = new Gate(form, {reach, say: sayOfSaving});

    KeptHere.settlePosted(isAnswer());
    bringBack();

    form.addEventListener("input", () => {
        change();
        clearTimeout(localTimer);
        localTimer = setTimeout(() => kept !== sequence && keepHere(), LOCAL_PAUSE);
        later(SERVER_PAUSE);
    });
    form.addEventListener("focusout", () => send());
    form.addEventListener("submit", event => {
        if (event.submitter?.formTarget === "_blank" || event.defaultPrevented || !gate.lets(event)) return;
        change();
        submitted = sequence;
        keepHere();
        here.isPosted(tab, sequence);
    });
    form.addEventListener("formdata", event => {
        event.formData.set("copy-tab", tab);
        event.formData.set("copy-sequence", sequence);
        event.formData.set("copy-number", number);
    });
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", () => send());

    function change() {
        if (tab !== own) {
            continues = {...continues, [tab]: sequence};
            tab = own;
            sequence = 0;
            kept = 0;
        }
        sequence++;
    }

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
        return {version: Number(form.elements.version.value), fields: typed(), tab, sequence, after: number, continues};
    }

    function keepHere() {
        clearTimeout(localTimer);
        if (tab !== own) return; // it lies here already
        const key = form.elements["copy-key"]?.value;
        if (!here.keep({...draft(), key, at: Date.now()})) return say(form.dataset.copyNowhere);
        for (const text of earlier) here.drop(text);
        earlier = [];
    }

    /** What was just posted is on its way; it stays here until the next page has seen that it arrived. */
    function leave() {
        if (submitted === sequence || kept === sequence) return;
        keepHere();
        send(true);
    }

    function later(pause) {
        clearTimeout(serverTimer);
        serverTimer = setTimeout(send, pause);
    }

    /**
     * Before a form goes out: whether the server is there. What was typed is kept there first, so that it is safe
     * whatever becomes of the form. Whether it may be saved, the answer to the form will tell.
     */
    async function reach() {
        clearTimeout(serverTimer);
        keepHere();
        while (sending) await new Promise(go => setTimeout(go, 50));
        const signal = AbortSignal.timeout(PATIENCE);
        if (isNew()) return (await fetch(location.pathname, {cache: "no-store", signal})).status < 500;
        if (kept === sequence) return (await fetch(form.dataset.workingCopy, {headers: {Accept: "application/json"}, signal})).status < 500;
        const sent = draft();
        sending = true;
        try {
            const response = await put(sent, false, signal);
            if (response.ok) await answered(response, sent);
            return response.status < 500;
        } finally {
            sending = false;
        }
    }

    function sayOfSaving(state) {
        const {copySaving: saving, copyUnsent: unsent, copyReached: reached} = form.dataset;
        show({saving, unsent, reached}[state] ?? "", state === "unsent" || state === "reached");
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
        if (kept < sequence && (sent.tab !== tab || kept >= sent.sequence)) later(SERVER_PAUSE);
    }

    /** Browsers keep a request alive after its page only up to 64 KiB. */
    function put(body, leaving, signal = null) {
        const text = JSON.stringify(body);
        return fetch(form.dataset.workingCopy, {
            method: "PUT",
            headers: {"Content-Type": "application/json", "Accept": "application/json", "X-Form-Token": token},
            body: text,
            keepalive: leaving && text.length < 20_000, signal,
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
        here.forget(sent.tab, sent.tab === own ? Infinity : sent.sequence);
        takeOver(form, page, response.url);
        here = new KeptHere(form.dataset.copyAccount, form.dataset.copyStory);
        number = Number(form.dataset.copyNumber);
        arrived(sent);
        say(`${form.dataset.copyKept} ${now()}`);
        if (kept !== sequence) keepHere();
        form.dispatchEvent(new CustomEvent("story:begun"));
    }

    function now() {
        const language = document.documentElement.lang === "en" ? "en-GB" : "bn-BD";
        return new Intl.DateTimeFormat(language, {hour: "2-digit", minute: "2-digit", hour12: false, timeZone: form.dataset.zone}).format();
    }

    async function answered(response, sent) {
        if (!await taken(response)) return;
        const state = await response.json();
        if (sent.tab === own) number = Math.max(number, state.number);
        arrived(sent);
        say(`${form.dataset.copyKept} ${state.when ?? ""}`);
        here.forget(sent.tab, sent.sequence);
    }

    /** What was typed meanwhile is not kept yet. */
    function arrived(sent) {
        if (sent.tab === tab) kept = Math.max(kept, sent.sequence);
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

    /** Whether this page says what has become of the form that was posted; not when one only goes back to it. */
    function isAnswer() {
        const isNews = performance.getEntriesByType("navigation")[0]?.type === "navigate";
        return isNews && new URLSearchParams(location.search).has("said");
    }

    /** Somebody else who logs in here meanwhile does not get this text as theirs. */
    function isOwn(account) {
        return String(account) === form.dataset.copyAccount;
    }

    /** That something pressed was not done is said until it is. */
    function say(words) {
        if (!gate.isHolding) show(words, false);
    }

    function show(words, isWarning) {
        const place = form.querySelector("[data-copy-said]");
        place.textContent = words;
        place.classList.toggle("bar-warning", isWarning);
    }

    /**
     * Texts that other windows left in this browser. What is in the page, or in a later one of them, has arrived. One
     * that goes on where the page's text ends is newer and comes into the form; any other is offered.
     */
    function bringBack() {
        const shown = {tab: form.dataset.copyTab, sequence: Number(form.dataset.copySequence)};
        const version = Number(form.elements.version.value);
        const left = here.left();
        const old = left.filter(text => holds(shown, text) || left.some(later => later !== text && holds(later, text)));
        const open = left.filter(text => !old.includes(text));
        const newest = open.find(text => text.version === version
            && (text.after === number || shown.tab && holds(text, shown)));
        if (form.dataset.copyReadable === undefined) {
            if (shown.tab) continues = {[shown.tab]: shown.sequence};
            earlier = old;
        } else {
            for (const text of old) here.drop(text);
            if (newest) goOnFrom(newest);
        }
        for (const text of open) {
            if (text !== newest) offer(text);
        }
    }

    /** Whether this text has in it what the other one's window had typed. */
    function holds(text, other) {
        return (text.tab === other.tab ? text.sequence : text.continues?.[other.tab] ?? -1) >= other.sequence;
    }

    /** It is sent as what it is, the earlier window's, which may be alive: only a change here makes it another text. */
    function goOnFrom(text) {
        putIn(text.fields);
        if (text.key && form.elements["copy-key"]) form.elements["copy-key"].value = text.key;
        ({tab, sequence} = text);
        kept = -1;
        continues = text.continues ?? {};
        earlier = [text];
        say(`${form.dataset.copyBack} ${when(text)}`);
        later(0);
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
