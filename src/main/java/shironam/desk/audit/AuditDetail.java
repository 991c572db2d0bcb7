package shironam.desk.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.desk.DeskDates;

/** What an audit line says, as people read it: the trail keeps revisions, moments and pictures as programs name them. */
final class AuditDetail {
    private static final Pattern REVISION = Pattern.compile("(?<=^| )#(\\d{1,9})(?: |$)");
    private static final Pattern MOMENT =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z");
    private static final Pattern PICTURE = Pattern.compile("(?:/media/)?\\b([0-9a-f]{64})\\b(?:\\.[a-z]{2,5})?");

    private AuditDetail() {}

    /** Without the revision and the picture, which have a place of their own in the line. */
    static String words(String detail, String language) {
        String dated = MOMENT.matcher(detail)
                .replaceAll(
                        moment -> Matcher.quoteReplacement(DeskDates.words(Instant.parse(moment.group()), language)));
        String shorter = REVISION.matcher(dated).replaceFirst("");
        return PICTURE.matcher(shorter).replaceAll("").strip();
    }

    /** The number of the revision that it names, or null. */
    static Integer revision(String detail) {
        return first(REVISION, detail).map(Integer::valueOf).orElse(null);
    }

    /** The hash of the first picture that it names, or null. */
    static String picture(String detail) {
        return first(PICTURE, detail).orElse(null);
    }

    private static Optional<String> first(Pattern pattern, String detail) {
        return pattern.matcher(detail)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
