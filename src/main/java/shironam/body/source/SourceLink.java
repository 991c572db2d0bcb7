package shironam.body.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shironam.body.Finding.Kind;
import shironam.body.Href;
import shironam.body.cleaning.ReadingLog;

/** A link of a source, whose address was written for the place where the source stood. */
record SourceLink(Element a, String base, ReadingLog notes) {

    /** Sites that lead what they link to over an address of their own. */
    private static final Pattern DETOUR = Pattern.compile(
            "^https?://(?:l\\.facebook\\.com/l\\.php|lm\\.facebook\\.com/l\\.php|l\\.instagram\\.com/|www\\.google\\.com/url)"
                    + "\\?(?:[^#]*&)?(?:u|q|url)=(https?[^&#]+)",
            Pattern.CASE_INSENSITIVE);

    void resolve() {
        String raw = a.attr("href").strip();
        if (raw.isEmpty() || raw.startsWith("#")) {
            return;
        }
        Matcher detour = DETOUR.matcher(raw);
        if (detour.find()) {
            decoded(detour.group(1)).ifPresent(href -> a.attr("href", href));
        } else if (raw.regionMatches(true, 0, "www.", 0, 4)) {
            a.attr("href", "https://" + raw);
        } else if (Href.scheme(raw).isEmpty() && !raw.startsWith("//") && !raw.startsWith("\\")) {
            relative(raw);
        }
    }

    private void relative(String raw) {
        Optional<String> absolute = base.isEmpty() ? Optional.empty() : absolute(base, raw);
        if (absolute.isPresent()) {
            a.attr("href", absolute.get());
            return;
        }
        String words = "“" + ReadingLog.shortened(VisibleText.text(a, 200)) + "” → " + ReadingLog.shortened(raw);
        if (raw.startsWith("/")) {
            notes.found(Kind.LINK_TAKEN_AS_OURS, words);
        } else {
            notes.found(Kind.LINK_UNRESOLVED, words);
            a.removeAttr("href");
        }
    }

    static Optional<String> absolute(String base, String relative) {
        return Href.card(org.jsoup.internal.StringUtil.resolve(base, relative));
    }

    private static Optional<String> decoded(String encoded) {
        try {
            return Href.card(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
