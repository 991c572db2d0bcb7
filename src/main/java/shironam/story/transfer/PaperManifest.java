package shironam.story.transfer;

import java.time.Instant;
import java.util.Map;

/**
 * What an export says of itself, in the file {@code paper.json} at its end.
 *
 * @param format by which it is known; {@code version} of this format
 * @param application which version of Shironam wrote it
 * @param site the address of the site, without a slash at its end
 * @param made when
 * @param lines how many each file of lines has
 * @param columns the columns of each table in it
 */
public record PaperManifest(
        String format,
        int version,
        String application,
        String site,
        Instant made,
        Map<String, Long> lines,
        TableColumns columns) {
    public static final String FILE = "paper.json";
    public static final String FORMAT = "shironam-paper";
    public static final int VERSION = 1;
    /** The folder of the pictures, each named as under {@code /media/}. */
    public static final String PICTURES = "stories/media/";

    public boolean isReadable() {
        return FORMAT.equals(format) && version <= VERSION;
    }
}
