package shironam.body.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import shironam.body.Finding.Kind;
import shironam.body.cleaning.ReadingLog;

/**
 * WordPress's {@code [caption]}, {@code [embed]}, {@code [video]} and the like, in HTML that is not parsed yet, as the
 * elements that WordPress makes of them. What can't be shown, such as {@code [gallery ids="11,12"]}, is named.
 */
final class Shortcodes {
    private static final int LONGEST = 2000;
    private static final int LONGEST_TAG = 100;
    private static final Pattern CODE =
            Pattern.compile("\\[(/?)([a-z][a-z0-9_-]{1,40}+)(\\s[^\\[\\]<>]*+|=[^\\[\\]<>]*+|/)?\\]");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z][\\w-]*+)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'\\]]++))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\]]++");

    private static final Set<String> PLAYERS =
            Set.of("audio", "video", "embed", "youtube", "vimeo", "soundcloud", "fvplayer");
    private static final Set<String> NAMED = Set.of(
            "gallery",
            "playlist",
            "contact-form",
            "contact-form-7",
            "toc",
            "ads",
            "adrotate",
            "wpforms",
            "ninja_form",
            "ninja_forms",
            "rev_slider",
            "slider",
            "smartslider3",
            "tablepress",
            "instagram-feed",
            "sharethis",
            "dropcap",
            "button",
            "row",
            "column",
            "col",
            "one_half",
            "one_half_last",
            "one_third",
            "two_third",
            "accordion",
            "tabs",
            "tab",
            "toggle",
            "spoiler",
            "divider",
            "spacer",
            "clear",
            "highlight",
            "pullquote",
            "twitter",
            "tweet",
            "facebook",
            "instagram",
            "related_posts",
            "do_widget",
            "mc4wp_form",
            "yasr_visitor_votes");
    /** Only the place of what stands in them is theirs, and that stays. */
    private static final Pattern LAYOUT =
            Pattern.compile("(?:vc|et_pb|fusion(?:_builder)?|su)_(?:row|column|section|container|text|"
                    + "column_text|row_inner|column_inner|note|box)|row|column|col|one_(?:half|third|fourth)(?:_last)?|two_third|clear|divider|"
                    + "spacer|(?:su_)?(?:dropcap|highlight)");

    /** Beside a letter, without a space. */
    private static final Set<String> IN_A_WORD = Set.of("dropcap", "su_dropcap", "highlight", "su_highlight");

    private static final Set<String> NO_TEXT = Set.of("pre", "code", "script", "style", "textarea");

    private static final Set<String> UNREAD = Set.of("script", "style", "textarea");

    /** In a text of WordPress, alone in a paragraph, it is a shortcode whatever its name: {@code [contact_form]}. */
    private static final Pattern BEFORE_ONE_ALONE = Pattern.compile("(?:<p(?:\\s[^<>]*)?>|<!-- wp:shortcode -->)\\s*$");

    private static final Pattern AFTER_ONE_ALONE = Pattern.compile("\\s*(?:</p>|<!-- /wp:shortcode)");

    private final String in;
    private final StringBuilder out;
    private final boolean isOfWordPress;
    private final Map<String, Integer> removed = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final java.util.Deque<String> captions = new java.util.ArrayDeque<>();
    private String verbatim = "";
    private int at;
    /** How long the address between {@code [embed]} and {@code [/embed]} is, which is no text. */
    private int addressAfter;

    private Shortcodes(String in) {
        this.in = in;
        this.isOfWordPress = in.contains("<!-- wp:");
        this.out = new StringBuilder(in.length() + 64);
    }

    static String replaced(String html, ReadingLog notes) {
        if (html.indexOf('[') < 0 || html.indexOf(']') < 0) {
            return html;
        }
        Shortcodes codes = new Shortcodes(html);
        codes.run();
        codes.removed.forEach((name, times) -> notes.found(
                Kind.SHORTCODE_REMOVED, ReadingLog.times(ReadingLog.shortened(codes.shown.get(name)), times)));
        return codes.out.toString();
    }

    private void run() {
        Matcher code = CODE.matcher(in);
        while (at < in.length()) {
            char character = in.charAt(at);
            if (character == '<') {
                tag();
            } else if (in.startsWith("[[", at) && !UNREAD.contains(verbatim) && escapedEnd(code) > 0) {
                int end = escapedEnd(code);
                out.append(in, at + 1, end);
                at = end + 1;
            } else if (character == '[' && verbatim.isEmpty() && isCode(code, at)) {
                replace(
                        code.group(1).isEmpty(),
                        code.group(2),
                        code.group(3) == null ? "" : code.group(3),
                        code.group());
                at = code.end() + addressAfter;
                addressAfter = 0;
            } else {
                out.append(character);
                at++;
            }
        }
        while (!captions.isEmpty()) {
            captions.pop();
            out.append("</div>");
        }
    }

    private boolean isCode(Matcher code, int from) {
        return code.region(from, Math.min(in.length(), from + LONGEST)).lookingAt();
    }

    /**
     * In doubled brackets it is shown as it is written, in single ones, with what it encloses.
     *
     * @return where the second closing bracket stands; 0 when there is none
     */
    private int escapedEnd(Matcher code) {
        if (!isCode(code, at + 1) || !isKnown(code.group(2), code.group(3) == null ? "" : code.group(3))) {
            return 0;
        }
        if (in.startsWith("]", code.end())) {
            return code.end();
        }
        String closing = "[/" + code.group(2) + "]";
        int near = Math.min(in.length(), code.end() + LONGEST);
        int from = in.substring(code.end(), near).indexOf(closing);
        int end = code.end() + from + closing.length();
        return from >= 0 && in.startsWith("]", end) ? end : 0;
    }

    private static boolean isKnown(String name, String attributes) {
        return name.equals("caption")
                || name.equals("wp_caption")
                || PLAYERS.contains(name)
                || isRemoved(name, attributes);
    }

    private static boolean isRemoved(String name, String attributes) {
        return NAMED.contains(name)
                || isOfBuilder(name)
                || ATTRIBUTE.matcher(attributes).find();
    }

    /** Attributes are left alone, and so is what stands as it is. */
    private void tag() {
        boolean ends = in.startsWith("</", at);
        String name = TagScanner.name(in, Math.min(in.length(), at + (ends ? 2 : 1)));
        if (NO_TEXT.contains(name)) {
            verbatim = ends && name.equals(verbatim) ? "" : verbatim.isEmpty() && !ends ? name : verbatim;
        }
        int end = in.indexOf('>', at);
        int stop = end < 0 ? at + 1 : end + 1;
        out.append(in, at, stop);
        at = stop;
    }

    private void replace(boolean opens, String name, String attributes, String code) {
        if (name.equals("caption") || name.equals("wp_caption")) {
            caption(opens, attributes);
        } else if (PLAYERS.contains(name)) {
            player(opens, name, attributes, code);
        } else if (isRemoved(name, attributes) || !opens && removed.containsKey(name) || opens && isAlone(name, code)) {
            out.append(IN_A_WORD.contains(name) ? "" : " ");
            if (!LAYOUT.matcher(name).matches()) {
                remove(name, code);
            }
        } else {
            out.append(code);
        }
    }

    private boolean isAlone(String name, String code) {
        int from = Math.max(0, at - LONGEST_TAG);
        int end = at + code.length();
        return isOfWordPress
                && (name.indexOf('_') > 0
                        || in.substring(from, at).stripTrailing().endsWith("<!-- wp:shortcode -->"))
                && BEFORE_ONE_ALONE.matcher(in.substring(from, at)).find()
                && AFTER_ONE_ALONE
                        .matcher(in.substring(end, Math.min(in.length(), end + LONGEST_TAG)))
                        .lookingAt();
    }

    private static boolean isOfBuilder(String name) {
        return name.startsWith("vc_")
                || name.startsWith("et_pb_")
                || name.startsWith("fusion_")
                || name.startsWith("su_");
    }

    private void remove(String name, String code) {
        if (!code.startsWith("[/")) {
            removed.merge(name, 1, Integer::sum);
            shown.putIfAbsent(name, code);
        }
    }

    private void caption(boolean opens, String attributes) {
        if (opens) {
            captions.push(attribute(attributes, Set.of("caption")));
            out.append("<div class=\"wp-caption\">");
        } else if (!captions.isEmpty()) {
            String words = captions.pop();
            out.append(words.isEmpty() ? "" : "<p>" + words + "</p>").append("</div>");
        }
    }

    private void player(boolean opens, String name, String attributes, String code) {
        if (!opens) {
            return;
        }
        int end = at + code.length();
        String inside = inside(end);
        String address = attribute(
                attributes, Set.of("src", "url", "mp4", "m4v", "webm", "ogv", "flv", "mp3", "m4a", "ogg", "wav"));
        Matcher bare = ADDRESS.matcher(attributes + " " + inside);
        if (address.isEmpty() && bare.find()) {
            address = bare.group();
        }
        if (address.isEmpty() && (name.equals("youtube") || name.equals("vimeo"))) {
            String id = attribute(attributes, Set.of("id", "v"));
            address = id.isEmpty() ? "" : name.equals("youtube") ? "https://youtu.be/" + id : "https://vimeo.com/" + id;
        }
        if (address.isEmpty()) {
            remove(name, code);
            return;
        }
        String tag = name.equals("audio") ? "audio" : "iframe";
        out.append('<')
                .append(tag)
                .append(" src=\"")
                .append(escaped(address))
                .append("\"></")
                .append(tag)
                .append('>');
        if (inside.strip().equals(address)) {
            addressAfter = inside.length();
        }
    }

    /** What stands before the end of the shortcode, when that comes next. */
    private String inside(int from) {
        for (int end = from; end < Math.min(in.length(), from + LONGEST) && in.charAt(end) != '<'; end++) {
            if (in.charAt(end) == '[') {
                return in.startsWith("[/", end) ? in.substring(from, end) : "";
            }
        }
        return "";
    }

    private static String escaped(String address) {
        return Parser.unescapeEntities(address, true).replace("&", "&amp;").replace("\"", "&quot;");
    }

    private static String attribute(String attributes, Set<String> names) {
        Matcher attribute = ATTRIBUTE.matcher(attributes.replaceAll("[“”″]|&#82(?:20|21|43);", "\""));
        while (attribute.find()) {
            if (names.contains(attribute.group(1).toLowerCase(java.util.Locale.ROOT))) {
                for (int group = 2; group <= 4; group++) {
                    if (attribute.group(group) != null) {
                        return attribute.group(group);
                    }
                }
            }
        }
        return "";
    }
}
