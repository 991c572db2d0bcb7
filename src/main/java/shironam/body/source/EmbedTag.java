package shironam.body.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shironam.body.Href;

/** A player, a frame or a post of another site in a source, and the link that takes its place or stands after it. */
record EmbedTag(Element element) {
    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.|m\\.|web\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YOUTUBE = Pattern.compile(
            "^https?://[^/]*youtube(?:-nocookie)?\\.com/(?:embed|v|shorts)/([\\w-]{6,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern VIMEO =
            Pattern.compile("^https?://player\\.vimeo\\.com/video/(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FACEBOOK_PLUGIN = Pattern.compile(
            "^https?://[^/]*facebook\\.com/plugins/[^?]*\\?(?:[^#]*&)?href=([^&#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWEET = Pattern.compile(
            "^https?://platform\\.(?:twitter|x)\\.com/embed/[^?]*\\?(?:[^#]*&)?id=(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIST =
            Pattern.compile("^(https://gist\\.github\\.com/[^?#]+)\\.js", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETUP_SOURCE = Pattern.compile("\"src\"\\s*:\\s*\"([^\"]+)\"");

    /** They show themselves and nothing of what is inside. */
    private static final Set<String> PLAYERS = Set.of(
            "audio",
            "embed",
            "iframe",
            "video",
            "object",
            "amp-iframe",
            "amp-video",
            "amp-audio",
            "video-js",
            "portal");

    private static final List<String> ADDRESSES = List.of(
            "src",
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-litespeed-src",
            "data-cookieblock-src",
            "data",
            "data-href",
            "data-url",
            "url");

    /** Elements, or classes of elements, that name what they show by an attribute, and its address made of that. */
    private static final Map<String, Said> SAID = Map.ofEntries(
            said("lite-youtube", "videoid", "https://www.youtube.com/watch?v=%s"),
            said("youtube-video", "videoid", "https://www.youtube.com/watch?v=%s"),
            said("amp-youtube", "data-videoid", "https://www.youtube.com/watch?v=%s"),
            said("lite-vimeo", "videoid", "https://vimeo.com/%s"),
            said("amp-vimeo", "data-videoid", "https://vimeo.com/%s"),
            said("amp-dailymotion", "data-videoid", "https://www.dailymotion.com/video/%s"),
            said("amp-twitter", "data-tweetid", "https://x.com/i/status/%s"),
            said("amp-instagram", "data-shortcode", "https://www.instagram.com/p/%s/"),
            said("amp-facebook", "data-href", "%s"),
            said("amp-tiktok", "data-src", "%s"),
            said("oembed", "url", "%s"),
            said("fb-post", "data-href", "%s"),
            said("fb-video", "data-href", "%s"),
            said("fb:post", "href", "%s"),
            said("fb:video", "href", "%s"),
            said("instagram-media", "data-instgrm-permalink", "%s"),
            said("tiktok-embed", "cite", "%s"),
            said("text-post-media", "data-text-post-permalink", "%s"),
            said("flourish-embed", "data-src", "https://public.flourish.studio/%s/"),
            said("infogram-embed", "data-id", "https://infogram.com/%s"),
            said("imgur-embed-pub", "data-id", "https://imgur.com/%s"),
            said("typeform-widget", "data-url", "%s"),
            said("telegram-post", "data-telegram-post", "https://t.me/%s"));

    /** Posts that quote themselves: their last link leads to them. */
    private static final Set<String> POSTS = Set.of(
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "reddit-embed-bq",
            "reddit-card",
            "bluesky-embed",
            "mastodon-embed",
            "wp-embedded-content",
            "text-post-media",
            "imgur-embed-pub");

    private static final List<String> IN_CLASSES =
            List.of("embed", "twitter", "fb-", "media", "reddit", "widget", "post");

    private record Said(String attribute, String address) {}

    private static Map.Entry<String, Said> said(String name, String attribute, String address) {
        return Map.entry(name, new Said(attribute, address));
    }

    /** An address to go to, and the words to say it. */
    record Link(String href, String words) {}

    static boolean isPlayer(Element element) {
        return PLAYERS.contains(element.normalName());
    }

    /** Whether it stands for something of another site, by its name, a class or an attribute. */
    static boolean is(Element element) {
        if (element.attributesSize() == 0) {
            return isPlayer(element);
        }
        return isPlayer(element)
                || isPost(element)
                || said(element).isPresent()
                || element.hasAttr("data-oembed-url")
                || element.hasClass("video-js")
                || element.normalName().equals("script") && !ofScript(element).isEmpty();
    }

    private static boolean isPost(Element element) {
        return mayBePost(element) && element.classNames().stream().anyMatch(POSTS::contains);
    }

    /** Cheap, and right about nearly every element that is none. */
    private static boolean mayBePost(Element element) {
        String classes = element.attr("class");
        return !classes.isEmpty() && IN_CLASSES.stream().anyMatch(classes::contains);
    }

    private static Optional<String> said(Element element) {
        Stream<String> names = mayBePost(element)
                ? Stream.concat(Stream.of(element.normalName()), element.classNames().stream())
                : Stream.of(element.normalName());
        return names.map(SAID::get)
                .filter(said -> said != null && !element.attr(said.attribute()).isBlank())
                .map(said -> address(said, element.attr(said.attribute()).strip()))
                .findFirst();
    }

    private static String address(Said said, String value) {
        return value.startsWith("http") || value.startsWith("//")
                ? value
                : said.address().replace("%s", value);
    }

    private static String ofScript(Element script) {
        if (script.hasAttr("data-telegram-post")) {
            return "https://t.me/" + script.attr("data-telegram-post").strip();
        }
        Matcher gist = GIST.matcher(script.attr("src"));
        return gist.find() ? gist.group(1) : "";
    }

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
        Stream<String> said = Stream.of(said(element).orElse(""), element.attr("data-oembed-url"), ofScript(element));
        Stream<String> own = isPlayer(element) ? ADDRESSES.stream().map(element::attr) : Stream.empty();
        Stream<String> sources = element.select("source[src]").stream().map(source -> source.attr("src"));
        Stream<String> links = isPost(element)
                ? Stream.of(element.select("a[href]").last())
                        .filter(a -> a != null)
                        .map(a -> a.attr("href"))
                : Stream.empty();
        return Stream.of(said, own, sources, setup(), links).flatMap(UnaryOperator.identity());
    }

    /** {@code data-setup='{"sources":[{"src":"…"}]}'}. */
    private Stream<String> setup() {
        Matcher source = SETUP_SOURCE.matcher(element.attr("data-setup"));
        return source.find() ? Stream.of(source.group(1).replace("\\/", "/")) : Stream.empty();
    }

    /** The page that a reader knows, of the player's own address. */
    private static String shownAt(String address) {
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.find()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(address);
        if (vimeo.find()) {
            return "https://vimeo.com/" + vimeo.group(1);
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
            case "tiktok.com" -> "টিকটকে দেখুন";
            case "t.me" -> "টেলিগ্রামে দেখুন";
            default ->
                (element.normalName().contains("audio") ? "শুনুন: " : "দেখুন: ") + (host.isEmpty() ? address : host);
        };
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
