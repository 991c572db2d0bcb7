package shironam.body.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/** What may be the date of a page's story, as it is written there, the most trusted first. */
final class PageDates {
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

    /** Each says what the date after it is of. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:সর্বশেষ |শেষ )?(?:আপডেট|হালনাগাদ)(?: টাইম| সময়)?|প্রকাশের সময়|প্রকাশের তারিখ|প্রকাশিত|প্রকাশকাল|প্রকাশ|আপলোড সময়"
                    + "|(?:Last )?(?:Update|Modified|Updated)(?: on| at)?|(?:First )?(?:Published|Publish|Posted)(?: on| at)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UPDATED = Pattern.compile("(?i)আপডেট|হালনাগাদ|updat|modif");
    private static final Pattern AROUND = Pattern.compile("^[\\s:：ঃ|,;।–—-]+|[\\s:：ঃ|,;–—-]+$");
    private static final Pattern OF_THE_EDITION =
            Pattern.compile("(?:অনলাইন|অন-লাইন|প্রিন্ট) (?:সংস্করণ|ভার্সন|ডেস্ক)|\\(?বাংলাদেশ সময়\\)?|\\bইং\\b");
    private static final Pattern BEFORE_IT = Pattern.compile(
            "(?i)^[^\\d]*?(?=\\d|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d)",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR = Pattern.compile("(?:19|20|১৯|২০)[\\d০-৯]{2}");

    private static final String CLASSED =
            "time, .dt-published, [itemprop=datePublished], [class*=time], [class*=date], [class*=publish], [class*=posted]";
    private static final int LONGEST = 160;

    private final List<String> published = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();

    private PageDates() {}

    /** @param aboveTheText lines between the headline and the text */
    static List<String> of(PageMetadata metadata, Element scope, List<String> aboveTheText, List<String> addresses) {
        PageDates dates = new PageDates();
        List<String> all = new ArrayList<>(metadata.ofArticle("datePublished"));
        for (String name :
                List.of("article:published_time", "datePublished", "pubdate", "publishdate", "date", "dc.date")) {
            all.addAll(metadata.metas(name));
        }
        scope.select(CLASSED).forEach(dates::add);
        aboveTheText.forEach(line -> dates.add(line, ""));
        all.addAll(dates.published);
        all.addAll(dates.updated);
        all.addAll(metadata.ofArticle("dateCreated"));
        addresses.stream()
                .map(IN_ADDRESS::matcher)
                .filter(Matcher::find)
                .forEach(found -> all.add(found.group(1) + "-" + found.group(2) + "-" + found.group(3)));
        return all.stream()
                .filter(date -> date.length() <= LONGEST)
                .map(date -> trimmed(LABEL.matcher(date).replaceFirst("")))
                .filter(date -> !date.isBlank())
                .distinct()
                .toList();
    }

    private void add(Element element) {
        String names = element.className();
        Stream.of("datetime", "content", "title").map(element::attr).forEach(value -> add(value, names));
        String shown = VisibleText.text(element, LONGEST + 1);
        if (shown.length() <= LONGEST) {
            shown.lines().forEach(line -> add(line, names));
            add(shown, names);
        }
    }

    /** A line of several dates is each of them. */
    private void add(String line, String names) {
        String text = OF_THE_EDITION.matcher(Normalization.line(line)).replaceAll(" ");
        if (text.length() > LONGEST || !YEAR.matcher(text).find()) {
            return;
        }
        Matcher label = LABEL.matcher(text);
        int from = 0;
        String of = names;
        while (label.find()) {
            put(text.substring(from, label.start()), of);
            from = label.end();
            of = label.group();
        }
        put(text.substring(from), of);
    }

    /** Alone, and without the name and the place that may stand before it. */
    private void put(String date, String of) {
        String trimmed = trimmed(date);
        if (YEAR.matcher(trimmed).find()) {
            List<String> dates = UPDATED.matcher(of).find() ? updated : published;
            dates.add(trimmed(BEFORE_IT.matcher(trimmed).replaceFirst("")));
            dates.add(trimmed);
        }
    }

    private static String trimmed(String date) {
        return AROUND.matcher(Normalization.line(date)).replaceAll("");
    }
}
