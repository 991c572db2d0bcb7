package shironam.body;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that may stand in a body. */
public final class Href {
    private static final int LONGEST = 4000;
    private static final Pattern SCHEME = Pattern.compile("^([^:/?#]*):");
    private static final Pattern WEB = Pattern.compile("^(?i:https?)://[^/?#@]+(?:[/?#].*)?$", Pattern.DOTALL);
    /** 65535 is the highest. */
    private static final Pattern NO_PORT = Pattern.compile(
            "^[^/]*//[^/?#]*:(?:0*[1-9]\\d{5,}|0*(?:6553[6-9]|655[4-9]\\d|65[6-9]\\d\\d|6[6-9]\\d{3}|[7-9]\\d{4}))(?:[/?#]|$)");

    private static final Pattern CODE = Pattern.compile("^(?:java|vb|live)script$|^data$");

    private Href() {}

    /** Where a link in prose may lead: http(s), mailto, tel, a place of this site or of this text. */
    public static Optional<String> link(String raw) {
        String href = tidy(raw);
        if (href.isEmpty() || href.equals("#") || href.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (scheme(href)) {
            case "http", "https" -> web(href);
            case "mailto", "tel" -> Optional.of(href).filter(address -> address.indexOf(':') < address.length() - 1);
            case "" -> place(href);
            default -> Optional.empty();
        };
    }

    /** Where a card may lead: http(s), or a path of this site. */
    public static Optional<String> card(String raw) {
        return link(raw).filter(href -> scheme(href).startsWith("http") || href.startsWith("/"));
    }

    /** Where a picture may lie: http(s), or a path. */
    public static Optional<String> picture(String raw) {
        return link(raw)
                .filter(href -> scheme(href).isEmpty() || scheme(href).startsWith("http"))
                .filter(href -> !href.startsWith("#") && !href.startsWith("?"));
    }

    /** Whether following it would run something. */
    public static boolean isCode(String raw) {
        return CODE.matcher(scheme(tidy(raw))).matches();
    }

    public static String scheme(String href) {
        Matcher scheme = SCHEME.matcher(href);
        return scheme.find() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static Optional<String> web(String href) {
        return Optional.of(href)
                .filter(address -> WEB.matcher(address).matches())
                .filter(address -> !NO_PORT.matcher(address).find());
    }

    private static Optional<String> place(String href) {
        if (href.startsWith("//")) {
            return web("https:" + href);
        }
        return Optional.of(href);
    }

    /** As a browser reads it: no control characters, no spaces, no backslashes that it takes for slashes. */
    private static String tidy(String raw) {
        StringBuilder href = new StringBuilder();
        raw.codePoints().limit(LONGEST + 1).forEach(character -> {
            switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {}
                default -> href.appendCodePoint(character == '\\' ? '/' : character);
            }
        });
        return href.toString().strip().replace(" ", "%20");
    }
}
