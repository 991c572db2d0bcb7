package shironam.body.embeds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a film or sound of our own, as an embed may hold it: {@code /media/<hash>.mp4}. */
public record OwnRecording(String path, String sha256, String ending) {
    private static final Pattern PATH = Pattern.compile("/media/([0-9a-f]{64})\\.(mp4|m4a|mp3|ogg)");

    private static final Pattern SITE = Pattern.compile("^https?://[^/?#]+/media/", Pattern.CASE_INSENSITIVE);

    public static Optional<OwnRecording> of(String href) {
        Matcher path = PATH.matcher(href);
        return path.matches() ? Optional.of(new OwnRecording(href, path.group(1), path.group(2))) : Optional.empty();
    }

    /** Of an address with the name of a site, which may be another. */
    static Optional<OwnRecording> at(String address) {
        return of(SITE.matcher(address).replaceFirst("/media/"));
    }

    public EmbedShape shape() {
        return ending.equals("mp4") ? EmbedShape.VIDEO : EmbedShape.AUDIO;
    }
}
