package shironam.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A player or a frame of a source, and the link that takes its place. */
record EmbedTag(Element element) {
    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.|m\\.|web\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YOUTUBE = Pattern.compile(
            "^https?://[^/]*youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]{6,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FACEBOOK_PLUGIN = Pattern.compile(
            "^https?://[^/]*facebook\\.com/plugins/[^?]*\\?(?:[^#]*&)?href=([^&#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWEET = Pattern.compile(
            "^https?://platform\\.(?:twitter|x)\\.com/embed/[^?]*\\?(?:[^#]*&)?id=(\\d+)", Pattern.CASE_INSENSITIVE);

    /** An address to go to, and the words to say it. */
    record Link(String href, String words) {}

    Optional<Link> link() {
        return addresses()
                .flatMap(address -> Href.card(address).stream())
                .findFirst()
                .flatMap(address -> Href.card(shownAt(address)))
                .map(address -> new Link(address, words(address)));
    }

    /** What it would have shown, for a finding. */
    String address() {
        return addresses().filter(address -> !address.isBlank()).findFirst().orElse("");
    }

    private Stream<String> addresses() {
        Stream<String> own =
                Stream.of("src", "data-src", "data-lazy-src", "data").map(element::attr);
        Stream<String> sources = element.select("source[src]").stream().map(source -> source.attr("src"));
        return Stream.concat(own, sources);
    }

    /** The page that a reader knows, of the player's own address. */
    private static String shownAt(String address) {
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.find()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher tweet = TWEET.matcher(address);
        if (tweet.find()) {
            return "https://x.com/i/status/" + tweet.group(1);
        }
        Matcher facebook = FACEBOOK_PLUGIN.matcher(address);
        return facebook.find() ? decoded(facebook.group(1)).orElse(address) : address;
    }

    private static Optional<String> decoded(String encoded) {
        try {
            return Href.card(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private String words(String address) {
        String host = host(address);
        return switch (host) {
            case "youtube.com", "youtu.be", "youtube-nocookie.com" -> "ইউটিউবে দেখুন";
            case "facebook.com", "fb.watch" -> "ফেসবুকে দেখুন";
            case "x.com", "twitter.com", "platform.twitter.com", "platform.x.com" -> "এক্সে দেখুন";
            case "instagram.com" -> "ইনস্টাগ্রামে দেখুন";
            default ->
                (element.normalName().equals("audio") ? "শুনুন: " : "দেখুন: ") + (host.isEmpty() ? address : host);
        };
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
