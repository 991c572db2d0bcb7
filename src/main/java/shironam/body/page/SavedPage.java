package shironam.body.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.UnusableSourceException;
import shironam.body.UnusableSourceException.Reason;
import shironam.body.cleaning.Markup;
import shironam.body.source.VisibleText;

/**
 * A story as it stands in a whole page that somebody saved, with the menus and lists of its site around it.
 *
 * @param html the story's own HTML
 * @param headline empty when the page has none, as everything else here
 * @param dates as the page writes them, the most trusted first; some are none
 * @param sectionSlug of an address
 * @param picture an address, or a file beside the page
 * @param letters visible characters of the page, and {@code lettersOfStory} of {@code html}
 * @param longestBeside the longest paragraph that is not in {@code html} or the summary, by which somebody sees whether a text is lost
 */
public record SavedPage(
        String html,
        String headline,
        String kicker,
        String summary,
        List<String> dates,
        String section,
        String sectionSlug,
        List<String> authors,
        List<String> tags,
        String address,
        List<String> otherAddresses,
        String picture,
        String pictureAlt,
        String pictureCaption,
        String pictureCredit,
        int letters,
        int lettersOfStory,
        String longestBeside) {

    /** Less is no text, unless the page says itself that it is a story. */
    private static final int SHORT = 150;

    private static final int LONGEST_ERROR = 800;

    /** As browsers write it, and as the extension SingleFile does. */
    private static final Pattern SAVED_FROM =
            Pattern.compile("(?:^saved from url=\\(\\d+\\)|^Page saved with SingleFile\\s+url: )(\\S+)");

    /** None of whose pictures was saved with it. */
    public static SavedPage of(String html) throws UnusableSourceException {
        return of(html, address -> false);
    }

    /**
     * @param isSaved whether the picture of an address was saved with the page
     * @throws UnusableSourceException for a page that is no story: a list, a login, a message that there is none
     */
    public static SavedPage of(String html, Predicate<String> isSaved) throws UnusableSourceException {
        Document page = Jsoup.parse(html);
        Markup.checkDepth(page);
        BaseAddress.settle(page);
        int letters = VisibleText.count(page.body());
        PageMetadata metadata = new PageMetadata(page);
        refuseOtherPages(page, metadata, letters);
        PageCaptions.settle(page.body());
        Optional<Element> heading = PageText.heading(page, metadata);
        Element scope = heading.map(PageText::scopeOf).orElse(page.body());
        Element text = PageText.in(scope, heading);
        Predicate<String> isPicture = isSaved.and(Predicate.not(PageText.placeholders(page.body())::contains));
        PageFacts facts = new PageFacts(page, metadata, heading, scope, text, isPicture);
        PageText.preferSaved(page.body(), isPicture);
        Optional<Element> leadFigure = PageText.leadFigure(scope, facts.picture());
        String caption = captionOutside(text, leadFigure);
        String beside = PageParagraphs.longestBeside(page.body(), text);
        PageClutter.remove(text, heading, facts);
        boolean isOnlyAPicture = VisibleText.count(text) < PageText.LEAST && metadata.saysItIsAStory();
        String fallback = isOnlyAPicture ? metadata.articleBody() : "";
        if (isOnlyAPicture && fallback.isEmpty()) {
            text = leadFigure.map(PageText::alone).orElse(text);
        }
        String story = fallback.isEmpty() ? PageText.htmlOf(text) : fallback;
        int lettersOfStory = VisibleText.count(Jsoup.parseBodyFragment(story).body());
        boolean isSaidToBeOne = metadata.saysItIsAStory() && (heading.isPresent() || !fallback.isEmpty());
        int least = page.select(PageText.ENTRY).size() == 1 ? 1 : isSaidToBeOne ? PageText.LEAST : SHORT;
        if (lettersOfStory < least) {
            throw none("It is a whole saved page in which no story's text stands.");
        }
        if (!metadata.saysItIsAStory() && PageText.isAList(text)) {
            throw none("It is a page that lists other pages, and no story.");
        }
        return facts.page(story, isOnlyAPicture ? "" : caption, letters, lettersOfStory, beside);
    }

    /** One within the text stands beneath its picture there. */
    private static String captionOutside(Element text, Optional<Element> leadFigure) {
        return leadFigure
                .filter(figure -> !figure.parents().contains(text))
                .map(figure -> Normalization.line(VisibleText.text(figure)))
                .orElse("");
    }

    private static void refuseOtherPages(Document page, PageMetadata metadata, int letters)
            throws UnusableSourceException {
        if (letters < LONGEST_ERROR && PageClutter.isErrorPage(page)) {
            throw none("It is a page that says that there is none, or that something failed.");
        }
        boolean asksForAPassword = page.selectFirst("input[type=password]") != null;
        if (asksForAPassword && !metadata.saysItIsAStory() && letters < 2 * LONGEST_ERROR) {
            throw none("It is a page that asks for a login.");
        }
    }

    static UnusableSourceException none(String what) {
        return new UnusableSourceException(
                Reason.NO_STORY, what, "Save the page of one story, or give the story's own HTML.");
    }

    /** Where a browser says that it saved the page from: {@code <!-- saved from url=(0030)https://… -->}. */
    static String savedFrom(Document page) {
        return page.stream()
                .flatMap(element -> element.childNodes().stream())
                .filter(Comment.class::isInstance)
                .map(comment -> ((Comment) comment).getData().strip())
                .flatMap(comment -> SAVED_FROM.matcher(comment).results().map(found -> found.group(1)))
                .findFirst()
                .orElse("");
    }
}
