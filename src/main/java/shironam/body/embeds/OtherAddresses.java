package shironam.body.embeds;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of sounds at SoundCloud and of charts at Datawrapper and Flourish. */
final class OtherAddresses {
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    /** Pages of SoundCloud itself, where else the name of a person stands. */
    private static final Set<String> OF_SOUNDCLOUD = Set.of(
            "charts",
            "discover",
            "jobs",
            "likes",
            "messages",
            "pages",
            "search",
            "settings",
            "stream",
            "terms-of-use",
            "upload",
            "you");

    /** Where a chart is drawn, and its maker copies the address. */
    private static final Set<String> OF_DATAWRAPPER = Set.of("chart", "edit", "map", "table");

    private OtherAddresses() {}

    static Optional<EmbedAddress> soundcloud(WebAddress at) {
        if (!at.isAt("soundcloud.com")) {
            return Optional.empty();
        }
        if (at.host().equals("w.soundcloud.com")) {
            return WebAddress.of(at.value("url"))
                    .filter(inner -> !inner.host().equals("w.soundcloud.com"))
                    .flatMap(OtherAddresses::soundcloud);
        }
        if (at.host().equals("on.soundcloud.com")) {
            return isNamed(at, 1, 1)
                    ? Optional.of(sound("https://on.soundcloud.com/" + at.step(0), ""))
                    : Optional.empty();
        }
        if (at.host().equals("api.soundcloud.com")) {
            boolean isTrack = NUMBER.matcher(at.step(1)).matches() && isNamed(at, 2, 2);
            return isTrack
                    ? Optional.of(framed("https://api.soundcloud.com/" + at.step(0) + "/" + at.step(1)))
                    : Optional.empty();
        }
        return isNamed(at, 2, 4) && !OF_SOUNDCLOUD.contains(at.step(0))
                ? Optional.of(framed("https://soundcloud.com/" + String.join("/", at.steps())))
                : Optional.empty();
    }

    private static EmbedAddress framed(String href) {
        return sound(href, "https://w.soundcloud.com/player/?auto_play=true&url=" + WebAddress.encoded(href));
    }

    private static EmbedAddress sound(String href, String frame) {
        return EmbedAddress.of(EmbedProvider.SOUNDCLOUD, EmbedShape.AUDIO, href, frame);
    }

    private static boolean isNamed(WebAddress at, int fewest, int most) {
        return at.steps().size() >= fewest
                && at.steps().size() <= most
                && at.steps().stream().allMatch(step -> NAME.matcher(step).matches());
    }

    static Optional<EmbedAddress> datawrapper(WebAddress at) {
        boolean isAtDesk = at.host().equals("app.datawrapper.de") && OF_DATAWRAPPER.contains(at.step(0));
        boolean isOnPage = at.isAt("datawrapper.de") && at.step(0).equals("_");
        String id = isOnPage || isAtDesk ? at.step(1) : at.host().equals("datawrapper.dwcdn.net") ? at.step(0) : "";
        if (!id.matches("[A-Za-z0-9]{5}")) {
            return Optional.empty();
        }
        String href = "https://datawrapper.dwcdn.net/" + id + "/";
        return Optional.of(EmbedAddress.of(EmbedProvider.DATAWRAPPER, EmbedShape.CHART, href, href));
    }

    static Optional<EmbedAddress> flourish(WebAddress at) {
        boolean isFlourish = at.isAt("flourish.studio") || at.host().equals("flo.uri.sh");
        boolean isShown = at.step(0).equals("visualisation") || at.step(0).equals("story");
        if (!isFlourish || !isShown || !NUMBER.matcher(at.step(1)).matches()) {
            return Optional.empty();
        }
        String path = at.step(0) + "/" + at.step(1) + "/";
        return Optional.of(EmbedAddress.of(
                EmbedProvider.FLOURISH,
                EmbedShape.CHART,
                "https://public.flourish.studio/" + path,
                "https://flo.uri.sh/" + path + "embed"));
    }
}
