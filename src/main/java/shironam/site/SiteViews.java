package shironam.site;

import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Optional;
import shironam.bangla.Dates;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Figure;
import shironam.story.CardContent;
import shironam.story.Picture;
import shironam.story.addresses.StoryAddress;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.PublicCard;
import shironam.story.reading.StoryDetails;
import shironam.story.reading.StoryDetails.Credited;
import shironam.story.reading.Teaser;

/** Stories, cards and pictures as pages show them: strings and dates made ready. */
public final class SiteViews {
    private SiteViews() {}

    /** On a front, where the day is known: what came this year says no year. */
    public static TeaserView onFront(Teaser story, boolean withSection, int year) {
        return teaser(story, withSection).dated(Dates.shortly(story.publishAt(), year));
    }

    public static List<TeaserView> teasers(List<Teaser> stories, boolean withSection) {
        return stories.stream().map(story -> teaser(story, withSection)).toList();
    }

    public static TeaserView teaser(Teaser story, boolean withSection) {
        return new TeaserView(
                story.path(),
                NonBreakingSpaces.keepTogether(story.headline()),
                kicker(story, withSection),
                orNull(story.summary()),
                withSection ? story.sectionName() : null,
                withSection ? "/" + story.sectionSlug() : null,
                picture(story.picture()),
                null,
                Dates.date(story.publishAt()),
                Dates.iso(story.publishAt()),
                story.sample());
    }

    /** What it is comes before anything else; whether it is opinion, where it does not stand under opinion. */
    private static String kicker(Teaser story, boolean withSection) {
        String label = story.live()
                ? words().live()
                : story.form() == Teaser.Form.VIDEO
                        ? words().video()
                        : story.form() == Teaser.Form.GALLERY
                                ? words().pictures()
                                : story.opinion() && withSection ? words().opinion() : "";
        return orNull(
                label.isEmpty() || story.kicker().isEmpty() ? label + story.kicker() : label + " · " + story.kicker());
    }

    private static SiteMessages words() {
        return MessageBundles.get(SiteMessages.class);
    }

    /** The byline in parts, each a link to somebody's page. */
    public static List<CreditView> byline(StoryDetails story) {
        return story.byline().parts().stream()
                .map(part -> {
                    Credited one = story.authors().get(part.credit());
                    return new CreditView(part.before(), one.name(), one.path());
                })
                .toList();
    }

    /** Those of whom there is more to tell than the name, which stands over the story; each once. */
    public static List<WriterView> writers(StoryDetails story) {
        return story.authors().stream()
                .filter(one -> !one.about().isEmpty() || !one.picture().isEmpty())
                .map(one -> new WriterView(
                        one.name(), one.path(), orNull(one.about()), orNull(PictureEdits.shown(one.picture()))))
                .distinct()
                .toList();
    }

    public static PictureView picture(Picture picture) {
        return picture == null || !picture.exists()
                ? null
                : new PictureView(
                        PictureEdits.shown(picture.url()),
                        picture.alt(),
                        picture.width(),
                        picture.height(),
                        orNull(picture.caption()),
                        orNull(picture.credit()));
    }

    public static PictureView picture(Figure figure) {
        return new PictureView(
                PictureEdits.shown(figure.src()),
                figure.alt(),
                figure.width(),
                figure.height(),
                orNull(figure.caption()),
                orNull(figure.credit()),
                figure.group());
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
                words().card() + (target.live() ? " · " + words().live() : ""),
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
                words().card(),
                NonBreakingSpaces.keepTogether(given.headline()),
                given.href(),
                true,
                KnownPublishers.nameOf(host),
                host,
                picture(given),
                SectionNames.of(given.sectionSlug()).orElse(null),
                given.publishedOn() == null ? null : Dates.date(given.publishedOn()),
                given.publishedOn() == null ? null : given.publishedOn().toString());
    }

    private static PictureView picture(CardContent given) {
        return given.pictureUrl().isEmpty()
                ? null
                : new PictureView(
                        PictureEdits.shown(given.pictureUrl()),
                        "",
                        given.pictureWidth(),
                        given.pictureHeight(),
                        null,
                        null);
    }

    public static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
