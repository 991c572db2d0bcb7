package shironam.body.source;

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
import shironam.bangla.Normalization;
import shironam.body.Href;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.EmbeddedContentTag;

/** A player, a frame or a post of another site in a source, and the address of what it shows. */
record EmbedTag(Element element) {
    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.|m\\.|web\\.)?([^/:?#]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIST =
            Pattern.compile("^(https://gist\\.github\\.com/[^?#]+)\\.js", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHART =
            Pattern.compile("^(?:https?:)?//datawrapper\\.dwcdn\\.net/([A-Za-z0-9]{5})/(?:\\d+/)?embed\\.js");

    /** What programs put before the words of any post. */
    private static final Pattern ANY_POST =
            Pattern.compile("^View this (?:post|photo|reel|video|profile)(?: on (?:Instagram|Threads))?\\s*");

    /** What programs say of any frame. */
    private static final Pattern ANY_FRAME = Pattern.compile(
            "(?:you\\s?tube|vimeo|facebook|fb|twitter|x|instagram|tiktok|soundcloud|google|spotify)?[\\s:_-]*"
                    + "(?:videos?|post|tweet|maps?|social plugin|embed(?:ded)?|audio|music|iframe|media|video|post facebook)?"
                    + "[\\s:_-]*(?:player|plugin|social plugin|post|embed|video|content|frame)?",
            Pattern.CASE_INSENSITIVE);

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

    private static final Pattern FILE = Pattern.compile(
            "\\.(?:mp4|m4v|webm|ogv|mov|flv|m3u8|mp3|m4a|ogg|oga|wav|aac)(?:$|[?#])", Pattern.CASE_INSENSITIVE);

    /** Players of a file, or of what no browser runs any more. */
    private static final Set<String> OF_FILES =
            Set.of("audio", "embed", "video", "object", "amp-video", "amp-audio", "video-js");

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
        Matcher chart = CHART.matcher(script.attr("src"));
        if (chart.find()) {
            return "https://datawrapper.dwcdn.net/" + chart.group(1) + "/";
        }
        if (script.hasAttr("data-telegram-post")) {
            return "https://t.me/" + script.attr("data-telegram-post").strip();
        }
        Matcher gist = GIST.matcher(script.attr("src"));
        return gist.find() ? gist.group(1) : "";
    }

    /** The page or the file that it shows, by the address that a reader knows. */
    Optional<String> shown() {
        return addresses()
                .flatMap(address -> Href.card(address).stream())
                .findFirst()
                .map(EmbedAddress::canonical);
    }

    /** Whether it is known how to show it. */
    boolean isKnown() {
        return shown().flatMap(EmbedAddress::of).isPresent();
    }

    boolean isFile(String address) {
        return FILE.matcher(address).find() || OF_FILES.contains(element.normalName()) || element.hasClass("video-js");
    }

    /** What it says of what it shows, unless that is what its program says of everything. */
    String title() {
        String title = Normalization.line(element.attr("title"));
        return ANY_FRAME.matcher(title).matches() || title.length() > EmbeddedContentTag.LONGEST_TITLE ? "" : title;
    }

    /** The words of a post, without what its program says in all of them. */
    static String ownWords(String words) {
        return ANY_POST.matcher(words).replaceFirst("");
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

    String words(String address) {
        String host = host(address);
        return (element.normalName().contains("audio") ? "শুনুন: " : "দেখুন: ") + (host.isEmpty() ? address : host);
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
