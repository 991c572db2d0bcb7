package shironam.body.embeds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of places at Google Maps. */
final class MapAddresses {
    private static final Pattern HOST =
            Pattern.compile("(?:www\\.|maps\\.)?google\\.(?:com(?:\\.[a-z]{2})?|co\\.[a-z]{2}|[a-z]{2})");
    private static final Pattern POINT = Pattern.compile("@(-?\\d{1,3}(?:\\.\\d{1,20})?),(-?\\d{1,3}(?:\\.\\d{1,20})?)"
            + "(?:,(\\d{1,2})(?:\\.\\d{1,6})?z|,[\\d.]{1,12}m)?");
    private static final Pattern IN_EMBED =
            Pattern.compile("!2d(-?\\d{1,3}(?:\\.\\d{1,20})?)!3d(-?\\d{1,3}(?:\\.\\d{1,20})?)");
    private static final Pattern MAP = Pattern.compile("[\\w.-]{5,80}");
    private static final Pattern ZOOM = Pattern.compile("\\d{1,2}");
    private static final String MAPS = "https://www.google.com/maps";

    private MapAddresses() {}

    static Optional<EmbedAddress> google(WebAddress at) {
        if (at.host().equals("maps.app.goo.gl")
                || at.host().equals("goo.gl") && at.step(0).equals("maps")) {
            return at.lastStep().matches("\\w{5,40}") && !at.lastStep().equals("maps")
                    ? Optional.of(map("https://" + at.host() + "/" + String.join("/", at.steps()), ""))
                    : Optional.empty();
        }
        boolean isMaps = at.step(0).equals("maps")
                || at.host().startsWith("maps.") && at.steps().isEmpty();
        if (!isMaps || !HOST.matcher(at.host()).matches()) {
            return Optional.empty();
        }
        return switch (at.step(1)) {
            case "embed" -> at.raw("pb").isEmpty() ? searched(at.value("q"), "") : embedded(at.raw("pb"));
            case "d" -> own(at.raw("mid"));
            case "place", "search" -> place(at);
            default -> at.step(1).startsWith("@") ? point(at.step(1)) : searched(at.value("q"), at.raw("z"));
        };
    }

    private static EmbedAddress map(String href, String frame) {
        return EmbedAddress.of(EmbedProvider.GOOGLE_MAPS, EmbedShape.MAP, href, frame);
    }

    /** What Google gives for embedding shows nothing by itself: a reader is led to the place that it names. */
    private static Optional<EmbedAddress> embedded(String map) {
        String href = MAPS + "/embed?pb=" + map;
        Matcher point = IN_EMBED.matcher(map);
        String page = point.find() ? MAPS + "/@" + point.group(2) + "," + point.group(1) + ",15z" : href;
        return Optional.of(new EmbedAddress(EmbedProvider.GOOGLE_MAPS, EmbedShape.MAP, href, page, href));
    }

    /** A map that somebody has drawn. */
    private static Optional<EmbedAddress> own(String map) {
        return MAP.matcher(map).matches()
                ? Optional.of(map(MAPS + "/d/viewer?mid=" + map, MAPS + "/d/embed?mid=" + map))
                : Optional.empty();
    }

    private static Optional<EmbedAddress> place(WebAddress at) {
        String name = at.step(2);
        if (name.isEmpty() || name.startsWith("@")) {
            return searched(at.value(at.raw("query").isEmpty() ? "q" : "query"), "");
        }
        Matcher point = POINT.matcher(at.step(3));
        boolean isPlaced = point.matches();
        String zoom = isPlaced && point.group(3) != null ? point.group(3) : "";
        String where = isPlaced ? "&ll=" + point.group(1) + "," + point.group(2) : "";
        return Optional.of(map(
                MAPS + "/" + at.step(1) + "/" + name + (isPlaced ? "/" + written(point) : ""),
                MAPS + "?output=embed&q=" + name + where + (zoom.isEmpty() ? "" : "&z=" + zoom)));
    }

    private static Optional<EmbedAddress> point(String step) {
        Matcher point = POINT.matcher(step);
        return point.matches()
                ? Optional.of(map(
                        MAPS + "/" + written(point),
                        MAPS + "?output=embed&q=" + point.group(1) + "," + point.group(2)
                                + (point.group(3) == null ? "" : "&z=" + point.group(3))))
                : Optional.empty();
    }

    private static String written(Matcher point) {
        return "@" + point.group(1) + "," + point.group(2) + (point.group(3) == null ? "" : "," + point.group(3) + "z");
    }

    private static Optional<EmbedAddress> searched(String words, String zoom) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        String query = "q=" + WebAddress.encoded(words) + (ZOOM.matcher(zoom).matches() ? "&z=" + zoom : "");
        return Optional.of(map(MAPS + "?" + query, MAPS + "?output=embed&" + query));
    }
}
