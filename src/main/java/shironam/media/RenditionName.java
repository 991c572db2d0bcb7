package shironam.media;

import java.util.List;
import shironam.media.crops.Region;
import shironam.media.formats.WebpCoder;

/**
 * What a rendition is called in its address and on disk.
 *
 * @param part of the picture, or null for all of it
 * @param width {@link #WHOLE} for the width of the original
 * @param kind "jpeg" or "png"; "jpeg.webp" or "png.webp" for the same as WebP
 */
record RenditionName(String sha256, Region part, int width, String kind) {
    static final int WHOLE = 0;

    boolean isWebp() {
        return kind.endsWith(".webp");
    }

    /** Whether there could be one, as far as its name says. */
    boolean isOffered() {
        if (part != null) {
            return (!isWebp() || WebpCoder.works()) && width <= SourceSet.widest();
        }
        return isWebp() ? WebpCoder.works() && (width == WHOLE || isSmaller()) : isSmaller();
    }

    /** The same of all of the picture. */
    RenditionName ofAll() {
        return new RenditionName(sha256, null, SourceSet.nearest(width), kind);
    }

    private boolean isSmaller() {
        return SourceSet.WIDTHS.contains(width);
    }

    /** Files of the pictures that it can be made of. */
    List<String> originals() {
        return isOfPng() ? List.of(sha256 + ".png") : List.of(sha256 + ".jpeg", sha256 + ".webp");
    }

    /** Files in which it, or the original in its place, may lie. */
    List<String> files() {
        if (part != null) { // nothing else stands in for a part
            return List.of(file());
        }
        if (isWebp()) {
            return List.of(file(), inItsPlace(isOfPng() ? "png" : "jpeg"));
        }
        return isOfPng() ? List.of(file()) : List.of(file(), inItsPlace("webp"));
    }

    String file() {
        return stem() + "." + kind;
    }

    /** The second name of an original that stands in its place; its last letters say what it really is. */
    String inItsPlace(String originalKind) {
        if (isWebp()) {
            return originalKind.equals("webp") ? file() : file() + "." + originalKind;
        }
        return stem() + "." + originalKind;
    }

    private boolean isOfPng() {
        return kind.startsWith("png");
    }

    private String stem() {
        String of = part == null ? sha256 : sha256 + SourceSet.PART + part;
        return width == WHOLE ? of : of + "-" + width;
    }
}
