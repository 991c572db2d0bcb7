package shironam.browser.faults;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Set;

/** A tab of somebody's browser with the story's form in it, open or not. It writes in a paragraph of its own. */
final class Window {
    private static final int ATTEMPTS = 3;
    private static final String SAVE = ".bar-actions button:not([formaction])";
    private static final String DISCARD = "button[formaction$='/working-copy/removal']";
    private static final String LOGIN = "form[action='/desk/login']";
    private static final String AT_END = """
            mark => {
                const text = document.querySelector('.editor-text');
                const own = [...text.children].find(block => block.textContent.includes(mark)) ?? text.lastElementChild;
                text.focus();
                getSelection().selectAllChildren(own);
                getSelection().collapseToEnd();
            }""";
    private static final String GONE_ON = """
            !window.beforeSaving && (location.href.startsWith('chrome-error')
                || document.readyState === 'complete'
                    && document.querySelector('.editor-text, form[action="/desk/login"], .door form') !== null)""";

    /** The page says that what was pressed waits for a server that answers. */
    private static final String HELD = """
            [...document.querySelectorAll('form[data-copy-unsent]')].some(form =>
                form.querySelector('[data-copy-said]').textContent === form.dataset.copyUnsent)""";

    /** No handler of the page hears that it goes. */
    private static final String DEAF = """
            () => {
                for (const event of ['pagehide', 'visibilitychange', 'beforeunload', 'focusout', 'unload'])
                    window.addEventListener(event, heard => heard.stopImmediatePropagation(), true);
            }""";

    final int number;
    final Person person;
    private final Texts texts;
    private final Words words;
    private final String address;
    private Page page;
    private String whyAway;

    /** What this page offers beside the story's text. */
    private Set<String> beside = Set.of();

    /** Whether it asks what to take of two texts. */
    private boolean asks;

    /** Whether a form waits in it for the server. */
    private boolean held;

    Window(int number, Person person, Texts texts, Words words) {
        this.number = number;
        this.person = person;
        this.texts = texts;
        this.words = words;
        address = "/desk/stories/" + texts.story();
    }

    /** What stands at the beginning of its paragraph. */
    static String mark(int number) {
        return "L" + number + ":";
    }

    boolean isOpen() {
        return page != null;
    }

    /** @param mine whether to open an own text that is offered beside the story's; else the story is gone on from */
    void open(boolean mine) {
        page = person.tab();
        go(mine);
    }

    /** However busy the machine is. */
    void openInTheEnd() {
        for (int attempt = 0; attempt < ATTEMPTS && !isOpen(); attempt++) {
            open(false);
        }
        if (!isOpen()) {
            throw new PlaywrightException("the story can't be opened any more: " + whyAway);
        }
    }

    /** Loads the story anew. */
    void go(boolean mine) {
        try {
            page.navigate(address);
            page.locator(".editor-text").waitFor();
            asks = false;
            held = false;
            beside = besideNow();
            if (mine && offersBeside()) {
                page.navigate(address + "?text=mine");
                page.locator(".editor-text").waitFor();
                beside = Set.of();
            }
        } catch (PlaywrightException away) {
            whyAway = away.getMessage() + " at " + page.url();
            close();
        }
    }

    void type(int count) {
        goOnWithThis();
        page.evaluate(AT_END, mark(number));
        for (int i = 0; i < count; i++) {
            page.keyboard().type(" " + words.next(number));
        }
    }

    void leaveTheText() {
        page.locator("#headline").focus();
    }

    void waitFor(int milliseconds) {
        page.waitForTimeout(milliseconds);
    }

    /** @param insist whether to save again, knowingly over what somebody else wrote, when the form asks about a conflict */
    void save(boolean insist) {
        goOnWithThis();
        post(SAVE);
        if (isOpen() && asks && insist && !held) {
            goOnWithThis();
            post(SAVE);
        }
    }

    /** Whoever writes or saves here has seen what is offered, or what the form asks about, and leaves it. */
    private void goOnWithThis() {
        words.passOver(beside);
        if (asks) {
            Set<String> replaced = texts.saved();
            replaced.removeAll(inForm());
            words.passOver(replaced);
        }
    }

    /** Throws away what is offered beside the form, or else what is in the form, if it is said to be unsaved. */
    void discard() {
        if (page.locator(DISCARD).count() > 0) {
            words.discard(offersBeside() ? beside : inForm());
            post(DISCARD);
        }
    }

    private void post(String button) {
        press(button);
        held = (boolean) page.evaluate("() => " + HELD);
        if (!held) {
            seeWhatCame();
        }
    }

    /** The server can be reached: a form that waited for it goes out by itself, or the page says that it may. */
    void waitUntilSent() {
        if (held) {
            page.waitForFunction(
                    "() => %s || !(%s) && document.querySelector('form[data-copy-unsent]')".formatted(GONE_ON, HELD));
            held = false;
            seeWhatCame();
        }
    }

    private void seeWhatCame() {
        if (page.locator(LOGIN).count() > 0) {
            page.locator("#name").fill(person.name);
            page.locator("#password").fill(Person.PASSWORD);
            press(LOGIN + " button");
            person.loggedIn = page.locator(LOGIN).count() == 0;
            press(".door form button");
        }
        beside = besideNow();
        asks = page.locator(".conflict").count() > 0;
        if (page.locator(".editor-text").count() == 0) {
            close();
        }
    }

    private void press(String button) {
        if (page.locator(button).count() == 0) {
            return;
        }
        page.evaluate("() => { window.beforeSaving = true; }");
        page.locator(button).first().click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForFunction("() => " + GONE_ON + " || " + HELD);
    }

    Set<String> inForm() {
        return Words.in(page.locator(".editor-text").innerText());
    }

    /** Texts that this browser offers beside the form. */
    Set<String> offeredHere() {
        return Words.in(String.join(" ", page.locator("[data-text]").allTextContents()));
    }

    private Set<String> besideNow() {
        return offersBeside() ? texts.workingCopy(person) : Set.of();
    }

    boolean offersBeside() {
        return page.locator("a[href$='?text=mine']").count() > 0;
    }

    /** Its process ends, without a chance to do anything. What is in the browser stays there. */
    void kill() {
        noteWhatIsKeptHere();
        page.evaluate(DEAF);
        close();
    }

    void noteWhatIsKeptHere() {
        words.acknowledge(Person.wordsKeptHere(page, texts.story()));
    }

    void close() {
        person.leave(page);
        page = null;
    }
}
