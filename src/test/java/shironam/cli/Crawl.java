package shironam.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that readers and machines can come to from the front, feeds, sitemaps and the API, as it is answered to the byte. */
final class Crawl {
    static final String HOST = "paper.example";

    private static final int MOST = 2000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern STORY = Pattern.compile("/[a-z]+/(\\d+)/[^/]*");
    private static final Pattern LINK = Pattern.compile("[\">(](?:http://" + HOST + ")?(/[^\"<>\\s)\\\\]*)");

    /** The desk, what is the same in every paper, and pictures that are drawn when they are asked for. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/(?:desk|q|preview|web|webjars|share)(?:/.*|\\?.*)?|//.*|/media/.*-.*|/story/.*");

    private static final List<String> BEGIN = List.of(
            "/",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemap-news.xml",
            "/feeds",
            "/feed.xml",
            "/atom.xml",
            "/feed.json",
            "/manifest.webmanifest",
            "/api/stories",
            "/api/sections",
            "/api/openapi.json",
            "/archive",
            "/lite",
            "/search?q=%E0%A6%A8%E0%A6%A6%E0%A7%80",
            "/search?q=putin",
            "/not-here");

    private final String server;
    private final Map<String, String> answers = new TreeMap<>();

    Crawl(String server) {
        this.server = server;
    }

    /** By their addresses. */
    Map<String, String> everything() throws IOException, InterruptedException {
        Deque<String> waiting = new ArrayDeque<>(BEGIN);
        while (!waiting.isEmpty() && answers.size() < MOST) {
            String address = waiting.remove();
            if (!answers.containsKey(address)) {
                String answer = answer(address);
                answers.put(address, answer);
                if (!answer.startsWith("200 image/")) {
                    links(answer, waiting);
                }
            }
        }
        return answers;
    }

    Map<String, String> these(Collection<String> addresses) throws IOException, InterruptedException {
        for (String address : addresses) {
            answers.put(address, answer(address));
        }
        return answers;
    }

    private static void links(String answer, Deque<String> waiting) {
        Matcher link = LINK.matcher(answer);
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
            if (!LEFT_OUT.matcher(address).matches() && !address.contains("{")) {
                waiting.add(address);
                Matcher story = STORY.matcher(address);
                if (story.matches()) {
                    waiting.add("/api/stories/" + story.group(1));
                    waiting.add("/api/stories/" + story.group(1) + "/ninjs");
                }
            }
        }
    }

    private String answer(String address) throws IOException, InterruptedException {
        URI uri = URI.create(URI.create(server + address).toASCIIString());
        HttpResponse<byte[]> response =
                CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("");
        Charset text = type.startsWith("image/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return response.statusCode() + " " + type + " "
                + response.headers().firstValue("Location").orElse("") + "\n" + new String(response.body(), text);
    }
}
