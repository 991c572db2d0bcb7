package shironam.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Figure;
import shironam.story.CardContent;
import shironam.story.Picture;
import shironam.story.StoryAddress;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.AuthorNote;
import shironam.story.reading.Teaser;

/** Stories, cards and pictures as pages show them: strings and dates made ready. */
public final class SiteViews {
    private static final String CARD_LABEL = "আরো পড়ুন";

    /** Papers whose names readers know; others are shown by their host. */
    private static final Map<String, String> OUTLETS = Map.ofEntries(
            Map.entry("kalerkantho.com", "কালের কণ্ঠ"),
            Map.entry("prothomalo.com", "প্রথম আলো"),
            Map.entry("samakal.com", "সমকাল"),
            Map.entry("ittefaq.com.bd", "ইত্তেফাক"),
            Map.entry("banglatribune.com", "বাংলা ট্রিবিউন"),
            Map.entry("jugantor.com", "যুগান্তর"),
            Map.entry("thedailystar.net", "দ্য ডেইলি স্টার"),
            Map.entry("bbc.com", "বিবিসি"));

    private SiteViews() {}

    public static List<TeaserView> teasers(List<Teaser> stories, boolean withSection) {
        return stories.stream().map(story -> teaser(story, withSection)).toList();
    }

    public static TeaserView teaser(Teaser story, boolean withSection) {
        return new TeaserView(
                story.path(),
                NonBreakingSpaces.keepTogether(story.headline()),
                orNull(story.kicker()),
                orNull(story.summary()),
                withSection ? story.sectionName() : null,
                withSection ? "/" + story.sectionSlug() : null,
                picture(story.picture()),
                null,
                Dates.date(story.publishAt()),
                Dates.iso(story.publishAt()),
                story.sample());
    }

    /** Null when there is no more to tell than the name, which stands over the story. */
    public static WriterView writer(StoryDetails story) {
        AuthorNote note = story.authorNote();
        return note.about().isEmpty() && note.picture().isEmpty()
                ? null
                : new WriterView(
                        story.author().name(),
                        "/author/" + story.author().slug(),
                        orNull(note.about()),
                        orNull(note.picture()));
    }

    public static PictureView picture(Picture picture) {
        return picture == null || !picture.exists()
                ? null
                : new PictureView(
                        picture.url(),
                        picture.alt(),
                        picture.width(),
                        picture.height(),
                        orNull(picture.caption()),
                        orNull(picture.credit()));
    }

    public static PictureView picture(Figure figure) {
        return new PictureView(
                figure.src(),
                figure.alt(),
                figure.width(),
                figure.height(),
                orNull(figure.caption()),
                orNull(figure.credit()));
    }

    /** Empty when there is nothing that it may show: a card never leads into a hole and never tells of a draft. */
    public static Optional<CardView> card(PublicCard card, String ownHost) {
        if (card.target() != null) {
            return Optional.of(ours(card.target()));
        }
        CardContent given = card.given();
        StoryAddress address = StoryAddress.of(given.href());
        boolean leadsOut = given.href().startsWith("http") && !address.isOf(ownHost);
        return given.headline().isEmpty() || !leadsOut ? Optional.empty() : Optional.of(foreign(given, address.host()));
    }

    private static CardView ours(Teaser target) {
        return new CardView(
                CARD_LABEL,
                NonBreakingSpaces.keepTogether(target.headline()),
                target.path(),
                false,
                null,
                null,
                picture(target.picture()),
                target.sectionName(),
                Dates.date(target.publishAt()),
                Dates.iso(target.publishAt()));
    }

    private static CardView foreign(CardContent given, String host) {
        return new CardView(
                CARD_LABEL,
                NonBreakingSpaces.keepTogether(given.headline()),
                given.href(),
                true,
                OUTLETS.get(host),
                host,
                given.pictureUrl().isEmpty()
                        ? null
                        : new PictureView(
                                given.pictureUrl(), "", given.pictureWidth(), given.pictureHeight(), null, null),
                SectionNames.of(given.sectionSlug()).orElse(null),
                given.publishedOn() == null ? null : Dates.date(given.publishedOn()),
                given.publishedOn() == null ? null : given.publishedOn().toString());
    }

    public static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
