package shironam.body.embeds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of videos at YouTube, Vimeo and TikTok. */
final class VideoAddresses {
    private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{11}");
    private static final Pattern YOUTUBE_LIST = Pattern.compile("[\\w-]{12,60}");
    private static final Pattern YOUTUBE_CHANNEL = Pattern.compile("UC[\\w-]{22}");
    private static final Pattern START =
            Pattern.compile("(?:(\\d{1,2})h)?(?:(\\d{1,3})m)?(?:(\\d{1,6})s?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT_START = Pattern.compile("(?:^|&)t=([\\dhms]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,20}");
    private static final Pattern TIKTOK_USER = Pattern.compile("@[\\w.]{0,40}");

    private static final String PLAYER = "https://www.youtube-nocookie.com/embed/";

    private VideoAddresses() {}

    static Optional<EmbedAddress> youtube(WebAddress at) {
        boolean isShort = at.host().equals("youtu.be");
        if (!isShort && !at.isAt("youtube.com") && !at.isAt("youtube-nocookie.com")) {
            return Optional.empty();
        }
        String first = at.step(0);
        if (first.equals("embed") && at.step(1).equals("live_stream")) {
            return channel(at.raw("channel"));
        }
        if (first.equals("channel") && at.step(2).equals("live")) {
            return channel(at.step(1));
        }
        String id = isShort
                ? first
                : switch (first) {
                    case "", "watch" -> at.raw("v").isEmpty() ? at.step(1) : at.raw("v");
                    case "embed", "v", "e", "shorts", "live" -> at.step(1);
                    default -> "";
                };
        if (YOUTUBE_ID.matcher(id).matches() && !id.equals("videoseries")) {
            return Optional.of(video(id, first.equals("shorts"), start(at)));
        }
        boolean isList = first.equals("playlist") || id.equals("videoseries");
        return isList ? playlist(at.raw("list")) : Optional.empty();
    }

    private static EmbedAddress video(String id, boolean isShort, int start) {
        String page = isShort
                ? "https://www.youtube.com/shorts/" + id
                : "https://www.youtube.com/watch?v=" + id + (start > 0 ? "&t=" + start + "s" : "");
        String from = start > 0 && !isShort ? "&start=" + start : "";
        return EmbedAddress.of(
                EmbedProvider.YOUTUBE,
                isShort ? EmbedShape.VERTICAL_VIDEO : EmbedShape.VIDEO,
                page,
                PLAYER + id + "?autoplay=1" + from);
    }

    private static Optional<EmbedAddress> playlist(String list) {
        return YOUTUBE_LIST.matcher(list).matches()
                ? Optional.of(EmbedAddress.of(
                        EmbedProvider.YOUTUBE,
                        EmbedShape.VIDEO,
                        "https://www.youtube.com/playlist?list=" + list,
                        PLAYER + "videoseries?autoplay=1&list=" + list))
                : Optional.empty();
    }

    /** What a channel shows live, whichever video that is. */
    private static Optional<EmbedAddress> channel(String channel) {
        return YOUTUBE_CHANNEL.matcher(channel).matches()
                ? Optional.of(EmbedAddress.of(
                        EmbedProvider.YOUTUBE,
                        EmbedShape.VIDEO,
                        "https://www.youtube.com/channel/" + channel + "/live",
                        PLAYER + "live_stream?autoplay=1&channel=" + channel))
                : Optional.empty();
    }

    /** Seconds: {@code t=90}, {@code t=1m30s}, {@code start=90}, {@code #t=90}. */
    private static int start(WebAddress at) {
        Matcher inFragment = FRAGMENT_START.matcher(at.fragment());
        String said = !at.raw("t").isEmpty() ? at.raw("t") : at.raw("start");
        said = said.isEmpty() && inFragment.find() ? inFragment.group(1) : said;
        Matcher start = START.matcher(said);
        return said.isEmpty() || !start.matches()
                ? 0
                : number(start.group(1)) * 3600 + number(start.group(2)) * 60 + number(start.group(3));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static Optional<EmbedAddress> vimeo(WebAddress at) {
        if (!at.isAt("vimeo.com")) {
            return Optional.empty();
        }
        boolean isShowcase = (at.step(0).equals("showcase") || at.step(0).equals("album"))
                && !at.step(2).equals("video");
        if (at.step(0).equals("event") || isShowcase) {
            return vimeoPage(isShowcase ? "showcase" : "event", at.step(1));
        }
        int last = at.steps().size() - 1;
        boolean endsWithHash = last > 0
                && HASH.matcher(at.lastStep()).matches()
                && NUMBER.matcher(at.step(last - 1)).matches();
        String id = endsWithHash ? at.step(last - 1) : at.lastStep();
        String hash = endsWithHash ? at.lastStep() : at.raw("h");
        if (!NUMBER.matcher(id).matches()) {
            return Optional.empty();
        }
        boolean isUnlisted = HASH.matcher(hash).matches();
        return Optional.of(EmbedAddress.of(
                EmbedProvider.VIMEO,
                EmbedShape.VIDEO,
                "https://vimeo.com/" + id + (isUnlisted ? "/" + hash : ""),
                "https://player.vimeo.com/video/" + id + "?autoplay=1&dnt=1" + (isUnlisted ? "&h=" + hash : "")));
    }

    /** What is shown live, or several films. */
    private static Optional<EmbedAddress> vimeoPage(String kind, String id) {
        String href = "https://vimeo.com/" + kind + "/" + id;
        return NUMBER.matcher(id).matches()
                ? Optional.of(EmbedAddress.of(EmbedProvider.VIMEO, EmbedShape.VIDEO, href, href + "/embed"))
                : Optional.empty();
    }

    static Optional<EmbedAddress> tiktok(WebAddress at) {
        if (!at.isAt("tiktok.com")) {
            return Optional.empty();
        }
        if (at.host().equals("vm.tiktok.com")
                || at.host().equals("vt.tiktok.com")
                || at.step(0).equals("t")) {
            return at.lastStep().matches("\\w{5,20}") ? Optional.of(shortened(at)) : Optional.empty();
        }
        String user = TIKTOK_USER.matcher(at.step(0)).matches() ? at.step(0) : "@";
        String id = switch (at.step(0)) {
            case "embed", "player", "v" -> at.lastStep().replace(".html", "");
            default -> at.step(1).equals("video") || at.step(1).equals("photo") ? at.step(2) : "";
        };
        String kind = at.step(1).equals("photo") ? "/photo/" : "/video/";
        return NUMBER.matcher(id).matches()
                ? Optional.of(EmbedAddress.of(
                        EmbedProvider.TIKTOK,
                        EmbedShape.VERTICAL_VIDEO,
                        "https://www.tiktok.com/" + user + kind + id,
                        "https://www.tiktok.com/embed/v2/" + id))
                : Optional.empty();
    }

    /** Only TikTok itself knows where it leads. */
    private static EmbedAddress shortened(WebAddress at) {
        return EmbedAddress.of(
                EmbedProvider.TIKTOK,
                EmbedShape.VERTICAL_VIDEO,
                "https://" + at.host() + "/" + String.join("/", at.steps()) + "/",
                "");
    }
}
