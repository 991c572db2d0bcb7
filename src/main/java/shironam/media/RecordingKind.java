package shironam.media;

import java.util.Arrays;
import java.util.Optional;

/** The files that browsers play and we take. */
public enum RecordingKind {
    MP4("video/mp4", "mp4", 15 * 60),
    M4A("audio/mp4", "m4a", 2 * 60 * 60),
    MP3("audio/mpeg", "mp3", 2 * 60 * 60),
    OGG("audio/ogg", "ogg", 2 * 60 * 60);

    /** For a pattern in the path of a resource. */
    public static final String ENDINGS = "mp4|m4a|mp3|ogg";

    public final String mediaType;
    public final String ending;

    /** How long one may be, in seconds. */
    public final int longest;

    RecordingKind(String mediaType, String ending, int longest) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.longest = longest;
    }

    public boolean isVideo() {
        return this == MP4;
    }

    public static Optional<RecordingKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public static Optional<RecordingKind> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(ending))
                .findFirst();
    }
}
