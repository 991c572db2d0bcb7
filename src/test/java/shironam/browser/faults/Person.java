package shironam.browser.faults;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import shironam.browser.Browser;
import shironam.cli.OwnDatabase;

/** An editor with a browser, which lives on from run to run as browsers do. */
final class Person implements AutoCloseable {
    static final String PASSWORD = "a long password";
    private static final String TEXTS_HERE = """
            story => Object.entries(localStorage)
                .filter(([name]) => name.startsWith('shironam-text/') && name.split('/')[2] === story)
                .map(([, text]) => text).join(' ')""";

    private static final String FORGET = "() => location.protocol === 'http:' && sessionStorage.clear()";

    final String name;
    final BrowserContext browser;
    private final OwnDatabase database;
    private final Deque<Page> tabs = new ArrayDeque<>();
    boolean loggedIn;
    boolean offline;

    Person(String name, Line line, OwnDatabase database) {
        this.name = name;
        this.database = database;
        browser = Browser.contextAt(line.address(), Browser.window(640));
        browser.setDefaultTimeout(60_000); // on a busy machine
        logIn();
    }

    /** As in another tab: the cookies are for all. */
    void logIn() {
        APIResponse form = browser.request().get("/desk/login");
        String token = Jsoup.parse(form.text())
                .expectFirst("form[action=/desk/login] [name=form-token]")
                .attr("value");
        APIResponse in = browser.request()
                .post(
                        "/desk/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("form-token", token)
                                        .set("then", "/desk")
                                        .set("language", "bn")
                                        .set("name", name)
                                        .set("password", PASSWORD))
                                .setMaxRedirects(0));
        if (in.status() != 303) {
            throw new AssertionError("no login: " + in.status());
        }
        loggedIn = true;
    }

    void loseLogin() throws Exception {
        database.execute("delete from sessions where account_id = (select id from accounts where name = ?)", name);
        loggedIn = false;
    }

    /** A tab; a browser is slower to open one than to load a page. */
    Page tab() {
        if (!tabs.isEmpty()) {
            return tabs.pop();
        }
        Page page = browser.newPage();
        page.onDialog(Dialog::accept);
        return page;
    }

    /** The page in it goes, and what only this tab knows. */
    void leave(Page page) {
        try {
            page.evaluate(FORGET);
            page.navigate(Line.NOTHING);
            tabs.push(page);
        } catch (PlaywrightException stillOnItsWay) {
            page.close();
        }
    }

    /** After a run that got stuck. */
    void leaveAll() {
        tabs.clear();
        List.copyOf(browser.pages()).forEach(Page::close);
    }

    void setOffline(boolean offline) {
        this.offline = offline;
        browser.setOffline(offline);
    }

    /** The words of texts of that story that are kept in this browser. */
    static Set<String> wordsKeptHere(Page page, long story) {
        return page.url().startsWith("chrome")
                ? new HashSet<>()
                : Words.in((String) page.evaluate(TEXTS_HERE, Long.toString(story)));
    }

    @Override
    public void close() {
        browser.close();
    }
}
