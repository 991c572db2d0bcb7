package shironam.site;

/**
 * A film or sound of our own as a page plays it.
 *
 * @param src its address
 * @param width in pixels; 0 for sound
 * @param poster the picture that stands there before it plays, or null
 * @param captions the address of what is said in it, or null
 * @param length in words: ২:০৫
 * @param duration as ISO 8601 has it: PT125S
 * @param addedIso when it came
 */
public record RecordingView(
        String src,
        String mediaType,
        boolean video,
        int width,
        int height,
        String poster,
        String captions,
        String length,
        String duration,
        String addedIso) {}
