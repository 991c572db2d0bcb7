package shironam.story.addresses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.bangla.Digits;

/** The day that folders or a file's name tell: {@code 2024/11/10/story.html}, {@code 2024-11-10/story.html}. */
public final class PathDate {
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([-/\\\\_.]?)([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");

    private PathDate() {}

    /** The last one in it. */
    public static Optional<LocalDate> of(String path) {
        Matcher day = DAY.matcher(Digits.ascii(path));
        Optional<LocalDate> last = Optional.empty();
        while (day.find()) {
            try {
                last = Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(3)),
                        Integer.parseInt(day.group(4))));
            } catch (DateTimeException noDay) {
                // a number that only looks like one
            }
        }
        return last;
    }
}
