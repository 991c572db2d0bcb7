package shironam.importing.fetching;

import java.util.function.Predicate;
import shironam.media.MediaStore;

/**
 * What is to be fetched.
 *
 * @param name in a sentence that says why it was not
 * @param accept the media types that are asked for
 * @param fits whether what came is of such a type; null for none
 * @param seconds that each answer may take; of one for which somebody waits, all answers and the wait for a turn together
 * @param many whether it is one of many, so that a host that does not answer is not asked again and again; else somebody waits
 */
public record FetchRequest(
        String name, String accept, Predicate<String> fits, int mostBytes, int seconds, boolean many) {
    private static final int SOON = 5;

    public static final FetchRequest PICTURE =
            new FetchRequest("picture", "image/*", FetchRequest::mayBePicture, MediaStore.MOST_BYTES, 30, true);

    /** While an editor waits. */
    public static final FetchRequest POSTER =
            new FetchRequest("picture", "image/*", FetchRequest::mayBePicture, 4 << 20, SOON, false);

    public static final FetchRequest JSON = new FetchRequest(
            "JSON", "application/json", type -> type != null && type.contains("json"), 256 << 10, SOON, false);

    private static boolean mayBePicture(String type) {
        return type == null || type.startsWith("image/") || type.contains("octet-stream");
    }
}
