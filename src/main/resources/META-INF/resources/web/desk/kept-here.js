/**
 * Texts that are kept in this browser: one for a window, apart for each account and each story, so that nobody who
 * logs in here after somebody sees what they wrote.
 */
export class KeptHere {
    #prefix;
    #name;

    constructor(account, story, tab) {
        this.#prefix = `shironam-text/${account}/${story}/`;
        this.#name = this.#prefix + tab;
    }

    /** Whether there was room for it. */
    keep(text) {
        try {
            localStorage.setItem(this.#name, JSON.stringify(text));
            return true;
        } catch {
            return false;
        }
    }

    forget() {
        localStorage.removeItem(this.#name);
    }

    /** What windows left here, the latest first, each with the name by which it is dropped. */
    left() {
        return Object.keys(localStorage)
            .filter(name => name.startsWith(this.#prefix))
            .map(name => ({...JSON.parse(localStorage.getItem(name)), name}))
            .sort((one, other) => other.at - one.at);
    }

    drop(text) {
        localStorage.removeItem(text.name);
    }

    /** The form is posted as a story that has no number yet: the page that says it began will drop the text. */
    beginsWithNextPage() {
        sessionStorage.setItem("shironam-begins", this.#name);
    }

    /** @param began whether this page says that the story is there now */
    static settleBeginning(began) {
        const name = sessionStorage.getItem("shironam-begins");
        if (name && began) localStorage.removeItem(name);
        if (began) sessionStorage.removeItem("shironam-begins");
    }
}
