package shironam.media.metadata;

import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.bangla.Normalization;

/**
 * What is kept of a picture's metadata: how it is turned, who made it and whose it is. Place, time and device are not
 * even read.
 *
 * @param orientation 1 to 8, as in EXIF; 1 is upright
 * @param credit EXIF Artist, IPTC By-line and IPTC Credit, or empty
 * @param copyright of EXIF or IPTC, or empty
 */
public record PictureMetadata(int orientation, String credit, String copyright) {
    private static final int LONGEST = 500;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public static PictureMetadata in(StrippedImage picture) {
        com.drew.metadata.Metadata found = new com.drew.metadata.Metadata();
        try {
            for (byte[] block : picture.exif()) {
                new ExifReader().extract(new ByteArrayReader(block), found);
            }
            new PhotoshopReader().readJpegSegments(picture.photoshop(), found, JpegSegmentType.APPD);
        } catch (RuntimeException damaged) {
            // what was read before the damage counts
        }
        return new PictureMetadata(
                orientation(found),
                Normalization.line(String.join(
                        " / ",
                        all(
                                words(found, ExifIFD0Directory.class, ExifIFD0Directory.TAG_ARTIST),
                                words(found, IptcDirectory.class, IptcDirectory.TAG_BY_LINE),
                                words(found, IptcDirectory.class, IptcDirectory.TAG_CREDIT)))),
                Normalization.line(all(
                                words(found, ExifIFD0Directory.class, ExifIFD0Directory.TAG_COPYRIGHT),
                                words(found, IptcDirectory.class, IptcDirectory.TAG_COPYRIGHT_NOTICE))
                        .stream()
                        .findFirst()
                        .orElse("")));
    }

    private static int orientation(com.drew.metadata.Metadata found) {
        for (ExifIFD0Directory exif : found.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer said = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (said != null && said >= 1 && said <= 8) {
                return said;
            }
        }
        return 1;
    }

    private static Set<String> all(String... words) {
        Set<String> said = new LinkedHashSet<>(java.util.List.of(words));
        said.remove("");
        return said;
    }

    /**
     * EXIF's strings are ASCII by the letter of the standard, UTF-8 by the hands of those who write Bengali, and Windows' own
     * where a © stands in them.
     */
    private static String decoded(StringValue raw) {
        String words = raw.toString(StandardCharsets.UTF_8);
        return words.indexOf('\uFFFD') < 0 ? words : raw.toString(WINDOWS);
    }

    private static String words(com.drew.metadata.Metadata found, Class<? extends Directory> kind, int tag) {
        for (Directory directory : found.getDirectoriesOfType(kind)) {
            Object said = directory.getObject(tag);
            String words = said instanceof StringValue raw
                    ? decoded(raw)
                    : said instanceof String[] several ? String.join(", ", several) : directory.getString(tag);
            if (words != null && LETTER.matcher(words).find()) { // a program that knows no Bengali writes "????"
                String line = Normalization.line(words.replace('\0', ' '));
                return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
            }
        }
        return "";
    }
}
