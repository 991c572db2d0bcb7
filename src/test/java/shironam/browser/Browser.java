package shironam.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, each page in a context (cookies, cache) of its own. One for the whole run stands for a
 * device with Bengali letters, whatever this machine has, another one for a device without any.
 *
 * <pre>
 * try (Page page = Browser.page()) {
 *     page.navigate("/desk");
 * }
 * </pre>
 *
 * Addresses are those of the server under test. Where there is no Chromium, the test that asks for one is skipped.
 */
public final class Browser {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** First the one that has no window: a page in a context of its own costs it a quarter of the processor time. */
    private static final List<String> PROGRAMS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final Map<String, String> LOGINS = new HashMap<>();

    private static final Map<Device, com.microsoft.playwright.Browser> CHROMIUMS = new EnumMap<>(Device.class);

    private static Playwright playwright;

    private Browser() {}

    /** A page on a desk, 1280 px wide; closing it closes its context. */
    public static Page page() {
        return page(1280);
    }

    /**
     * Waits until the expression, or what it promises, is true. {@code waitForFunction} would look again and again from
     * inside the page, where the paper's policy forbids what it does for that; and to it every promise is true.
     */
    public static void waitUntil(Page page, String expression) {
        waitUntil(page, "() => " + expression, null);
    }

    /** The same of a function of an argument. */
    public static void waitUntil(Page page, String function, Object argument) {
        String settled = "async argument => Boolean(await (" + function + ")(argument))";
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(settled, argument)));
    }

    /** A page as wide as said, in pixels. */
    public static Page page(int width) {
        return page(window(width));
    }

    public static Page page(com.microsoft.playwright.Browser.NewContextOptions window) {
        return pageOf(context(window));
    }

    /** A page on a device that has no Bengali letters of its own. */
    static Page pageWithoutLetters(com.microsoft.playwright.Browser.NewContextOptions window) {
        return pageOf(chromium(Device.WITHOUT_LETTERS).newContext(window.setBaseURL(address())));
    }

    private static Page pageOf(BrowserContext context) {
        Page page = context.newPage();
        page.onClose(closed -> context.close());
        return page;
    }

    /** A context, where several pages share a login. The caller closes it. */
    public static BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions window) {
        return contextAt(address(), window);
    }

    /** A context at another server than the one under test. The caller closes it. */
    public static BrowserContext contextAt(String server, com.microsoft.playwright.Browser.NewContextOptions window) {
        return chromium(Device.WITH_LETTERS).newContext(window.setBaseURL(server));
    }

    /** A window to refine: dark, without scripts, … In it no worker keeps pages. */
    public static com.microsoft.playwright.Browser.NewContextOptions window(int width) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** Goes to the desk as somebody would: by its login. */
    static void logIn(Page page, String name, String password) {
        page.navigate("/desk");
        page.getByLabel("নাম").fill(name);
        page.getByLabel("পাসওয়ার্ড").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("ঢুকুন").setExact(true))
                .click();
        page.waitForURL("**/desk");
    }

    /** Presses "publish" at a story, and says yes to what goes out where. */
    static void publish(Page page) {
        page.locator(".editor-text").waitFor(); // without its scripts a form is sent at once
        page.locator(".bar-actions button[formaction$='/publication']").click();
        page.locator("dialog.summary [value=yes]").click();
    }

    /** A context with the login of that account, which is made by form once in a run. The caller closes it. */
    static BrowserContext loggedIn(
            com.microsoft.playwright.Browser.NewContextOptions window, String name, String password) {
        return context(window.setStorageState(LOGINS.computeIfAbsent(name, absent -> login(name, password))));
    }

    /** A page with that login; closing it closes its context. */
    static Page loggedInPage(com.microsoft.playwright.Browser.NewContextOptions window, String name, String password) {
        return pageOf(loggedIn(window, name, password));
    }

    private static String login(String name, String password) {
        try (Page page = page()) {
            logIn(page, name, password);
            return page.context().storageState();
        }
    }

    /** Where the server under test listens, "http://localhost:41203". */
    public static String address() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    }

    private static synchronized com.microsoft.playwright.Browser chromium(Device device) {
        return CHROMIUMS.computeIfAbsent(device, absent -> launch(installed(), device));
    }

    private static com.microsoft.playwright.Browser launch(Path executable, Device device) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // on a busy machine
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("FONTCONFIG_FILE", device.fonts().toString());
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setEnv(environment)
                        .setArgs(ARGUMENTS));
    }

    private static Path installed() {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        Optional<Path> found = PROGRAMS.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                "no Chromium on the PATH, so nothing is tried in a browser: apt-get install chromium-headless-shell");
        return found.orElseThrow();
    }
}
