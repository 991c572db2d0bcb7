import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The editor and the readers of bench/nodes. The password comes by standard input; {@code write SITE NAME} publishes a
 * story and prints its path, {@code change SITE NAME OTHER PATH TIMES LIMIT} gives it new headlines and looks when they
 * are at both nodes.
 */
public class Nodes {
    private static final Pattern HEADLINE = Pattern.compile("(\\d+) নম্বর খবর");
    private static final int PATIENCE_MILLIS = 20_000;

    /** How long is looked for older headlines after the newest was seen everywhere. */
    private static final int AFTERWARDS_MILLIS = 300;

    private static final int POLL_EVERY_MILLIS = 3;
    private static final int CONNECTIONS = 2;

    public static void main(String... args) throws Exception {
        Desk desk = new Desk(args[1]);
        desk.login(args[2], new Scanner(System.in, StandardCharsets.UTF_8).nextLine());
        if (args[0].equals("write")) {
            System.out.println(desk.publish(headline(0)));
        } else {
            Nodes nodes = new Nodes(desk, List.of(args[1], args[3]), args[4]);
            System.exit(nodes.change(Integer.parseInt(args[5]), Integer.parseInt(args[6])) ? 0 : 1);
        }
        System.exit(0);
    }

    private static String headline(int number) {
        return number + " নম্বর খবর";
    }

    // --- measuring -------------------------------------------------------------------------------------------------

    private final Desk desk;
    private final List<String> sites;
    private final String path;
    private final List<Page> pages = new ArrayList<>();

    private Nodes(Desk desk, List<String> sites, String path) {
        this.desk = desk;
        this.sites = sites;
        this.path = path;
        for (String site : sites) {
            for (String asked : List.of(path, "/")) {
                pages.add(new Page(site, asked));
            }
        }
    }

    /** Whether all was as it should be. */
    private boolean change(int times, int limit) throws Exception {
        pages.forEach(Page::watch);
        String form = "/desk/stories/" + path.split("/")[2];
        for (int number = 1; number <= times; number++) {
            desk.at(sites.get(number % sites.size()));
            Map<String, String> fields = desk.fields(form, "#story");
            fields.put("headline", headline(number));
            long pressed = System.nanoTime();
            pages.forEach(Page::expect);
            desk.postMultipart(form, fields);
            long answered = System.nanoTime();
            for (Page page : pages) {
                page.await(pressed, answered);
            }
            Thread.sleep(AFTERWARDS_MILLIS);
        }
        System.out.printf("%d headlines, saved at one node and the other in turn; milliseconds until they were there%n", times);
        System.out.printf(
                "%-32s %21s   %21s   %s%n", "", "after the answer", "after the press", "older ones afterwards");
        System.out.printf(
                "%-32s %7s%7s%7s   %7s%7s%7s%n", "", "p50", "p99", "most", "p50", "p99", "most");
        return pages.stream().map(page -> page.tell(limit)).toList().stream().allMatch(good -> good);
    }

    /** A page at a node, as its readers see it. */
    private static final class Page {
        private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        private final URI address;
        private final List<Double> afterAnswer = new ArrayList<>();
        private final List<Double> afterPress = new ArrayList<>();
        private int newest;
        private long seen;
        private long older;
        private long looked;

        Page(String site, String path) {
            address = URI.create(site + path);
        }

        void watch() {
            for (int i = 0; i < CONNECTIONS; i++) {
                Thread reader = new Thread(this::look, address.toString());
                reader.setDaemon(true);
                reader.start();
            }
        }

        private void look() {
            try {
                while (true) {
                    long asked = System.nanoTime();
                    HttpResponse<String> answer =
                            CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                    Matcher headline = HEADLINE.matcher(answer.body());
                    if (answer.statusCode() != 200 || !headline.find()) {
                        throw new IOException(address + " answered " + answer.statusCode() + " without the headline");
                    }
                    saw(Integer.parseInt(headline.group(1)), asked, System.nanoTime());
                    Thread.sleep(POLL_EVERY_MILLIS);
                }
            } catch (IOException | InterruptedException failed) {
                failed.printStackTrace();
                System.exit(2);
            }
        }

        private synchronized void saw(int number, long asked, long answered) {
            if (number > newest) {
                newest = number;
                seen = answered;
                notifyAll();
            } else if (asked > seen) {
                looked++;
                older += number < newest ? 1 : 0;
            }
        }

        private int expected;

        synchronized void expect() {
            expected++;
        }

        synchronized void await(long pressed, long answered) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            while (newest < expected) {
                wait(100);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(address + " has not shown headline " + expected);
                }
            }
            afterAnswer.add(Math.max(0, (seen - answered) / 1e6));
            afterPress.add((seen - pressed) / 1e6);
        }

        synchronized boolean tell(int limit) {
            boolean late = share(afterAnswer, .99) > limit;
            System.out.printf(
                    "%-32s %s   %s   %d of %d%s%n",
                    address.getAuthority() + (address.getPath().equals("/") ? " front" : " story"),
                    figures(afterAnswer),
                    figures(afterPress),
                    older,
                    looked,
                    late ? "  late" : "");
            return !late && older == 0;
        }

        private static String figures(List<Double> millis) {
            return "%7.0f%7.0f%7.0f".formatted(share(millis, .5), share(millis, .99), share(millis, 1));
        }

        private static double share(List<Double> millis, double share) {
            double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }

    // --- the desk --------------------------------------------------------------------------------------------------

    /** Somebody at the desk with a browser that runs no scripts. */
    private static final class Desk {
        private static final String BOUNDARY = "----a-form-of-the-bench";

        private final HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private String site;

        Desk(String site) {
            at(site);
        }

        /** Cookies know no ports: a login at one node is one at the other. */
        void at(String site) {
            this.site = site;
        }

        void login(String name, String password) throws Exception {
            Map<String, String> fields = fields("/desk/login", "form[action=/desk/login]");
            fields.put("name", name);
            fields.put("password", password);
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            post("/desk/login", "application/x-www-form-urlencoded", form);
        }

        /** The path of the story. */
        String publish(String headline) throws Exception {
            Map<String, String> fields = fields("/desk/stories/new", "#story");
            fields.put("headline", headline);
            fields.put("section", "life");
            fields.put("slug", "nodes"); // or each headline would bring an address of its own
            fields.put("body", "<p>এই লেখার একটি অনুচ্ছেদ।</p>".repeat(12));
            String place = postMultipart("/desk/stories", fields).replaceFirst(".*(/desk/stories/\\d+).*", "$1");
            postMultipart(place + "/publication", fields(place, "#story"));
            return Jsoup.parse(get(place)).expectFirst("a.bar-when[target]").attr("href");
        }

        /** What a browser would send of a form. */
        Map<String, String> fields(String page, String form) throws Exception {
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element field : Jsoup.parse(get(page))
                    .expectFirst(form)
                    .select("input[name]:not([type=file]), textarea[name], select[name]")) {
                boolean unticked = field.attr("type").matches("checkbox|radio") && !field.hasAttr("checked");
                if (!unticked) {
                    fields.put(field.attr("name"), value(field));
                }
            }
            return fields;
        }

        private static String value(Element field) {
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                return (chosen == null ? field.expectFirst("option") : chosen).attr("value");
            }
            return field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
        }

        private String get(String page) throws Exception {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(site + page)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answered " + answer.statusCode());
            }
            return answer.body();
        }

        /** Where it leads to. */
        String postMultipart(String action, Map<String, String> fields) throws Exception {
            StringBuilder parts = new StringBuilder();
            fields.forEach((name, value) -> parts.append("--" + BOUNDARY + "\r\n")
                    .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n")
                    .append("Content-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
            return post(action, "multipart/form-data; boundary=" + BOUNDARY, parts + "--" + BOUNDARY + "--\r\n");
        }

        private String post(String action, String type, String body) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + action))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                    .build();
            HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 303) {
                throw new IOException(action + " answered " + answer.statusCode());
            }
            return answer.headers().firstValue("Location").orElseThrow();
        }
    }
}
