package shironam.cli.demo;

import static java.util.Comparator.naturalOrder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shironam.identity.Account;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.story.Section;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.fronts.Front;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontArrangement.Pin;
import shironam.story.fronts.FrontEditing;
import shironam.story.live.LiveCoverage;
import shironam.story.live.LiveReporting;
import shironam.story.live.LiveUpdate;
import shironam.story.pages.ContentPage;
import shironam.story.paper.AuthorAdministration;
import shironam.story.paper.ContentPageAdministration;
import shironam.story.paper.PaperSettings;
import shironam.story.paper.PaperSettings.Imprint;
import shironam.story.paper.SectionAdministration;
import shironam.story.people.Author;
import shironam.story.workflow.Publishing;
import shironam.story.writing.StoryEditing;

/**
 * What a paper has beside its stories, for the first look at one: pages of its own, an imprint, a story that is told live,
 * opinion with faces, a video, a gallery, places, a section within another, and a desk at work. Only {@code demo} asks for it, and only of a paper that has none of it.
 */
@ApplicationScoped
public class DemoPaper {
    private static final Pattern BRACKETS = Pattern.compile(" ?\\[[^\\]]*\\]");

    @Inject
    Clock clock;

    @Inject
    ContentPageAdministration pages;

    @Inject
    PaperSettings settings;

    @Inject
    AuthorAdministration authors;

    @Inject
    SectionAdministration sections;

    @Inject
    StoryEditing writing;

    @Inject
    Publishing publishing;

    @Inject
    LiveReporting live;

    @Inject
    FrontEditing fronts;

    @Inject
    MediaStore media;

    @Inject
    DemoDesk desk;

    /**
     * @param stories those that came from the seeds
     * @param writer whose the stories on the desk are
     * @param by an admin
     */
    @Transactional(rollbackOn = Exception.class)
    public void dress(List<Long> stories, Account writer, Account by) throws IOException, UnusablePictureException {
        if (!ContentPage.inOrder().isEmpty() || !settings.settings().imprint().equals(Imprint.NONE)) {
            return;
        }
        DemoWords words = DemoWords.read();
        settings.keep(settings.settings().withImprint(words.imprint()), by);
        writePages(words, by);
        for (Map.Entry<String, String> place : words.places().entrySet()) {
            Optional<Story> story = story(place.getKey());
            story.ifPresent(known -> save(known, known.content().withPlaces(List.of(place.getValue())), by));
        }
        for (DemoWords.Nested nested : words.sections()) {
            nest(nested, by);
        }
        for (DemoWords.Writer known : words.writers()) {
            name(known, by);
        }
        DemoDates dates = bringNear(stories, by);
        for (DemoWords.Piece piece : words.stories()) {
            putOut(desk.write(piece, by), dates.minutesAgo(piece.minutes()), by);
        }
        tellLive(words.live(), dates, by);
        desk.lay(words.desk(), dates, writer, by);
    }

    /** A later import leaves them there: their sources still say what they said. */
    private DemoDates bringNear(List<Long> ids, Account by) {
        List<Story> stories = Story.list("id in ?1 and status = ?2", ids, Status.PUBLISHED);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant newest = stories.stream()
                .map(story -> story.publishAt)
                .max(naturalOrder())
                .orElse(now);
        DemoDates dates = new DemoDates(newest, now);
        stories.forEach(story -> putOut(story.id, dates.near(story.publishAt), by));
        return dates;
    }

    private void putOut(long storyId, Instant at, Account by) {
        publishing.publish(storyId, at, false, by).updatedAt = at;
    }

    private void writePages(DemoWords words, Account by) {
        pages.beginUsual(by);
        for (ContentPage page : ContentPage.inOrder()) {
            List<String> instead = words.pages().get(page.address);
            if (instead != null) {
                Story draft = Story.require(page.storyId);
                String body = filled(draft.body, instead.iterator());
                save(draft, draft.content().with().body(body).build(), by);
                pages.publish(page.storyId, by);
            }
        }
    }

    private static String filled(String draft, Iterator<String> words) {
        return BRACKETS.matcher(draft).replaceAll(gap -> words.hasNext() ? " " + words.next() : "");
    }

    private void nest(DemoWords.Nested words, Account by) {
        Optional<Section> within = Section.named(words.within());
        if (within.isPresent()) {
            Section section = sections.add(words.nameBn(), words.nameEn(), words.slug(), by);
            sections.change(section.id, words.nameBn(), words.nameEn(), words.slug(), within.get().id, false, by);
            for (String slug : words.stories()) {
                Optional<Story> story = story(slug);
                story.ifPresent(known ->
                        save(known, known.content().with().section(words.slug()).build(), by));
            }
        }
    }

    private void name(DemoWords.Writer writer, Account by) throws IOException, UnusablePictureException {
        Optional<Story> story = story(writer.story());
        if (story.isPresent()) {
            save(story.get(), story.get().content().with(StoryField.AUTHOR, writer.name()), by);
            Author author = authors.named(writer.name(), by);
            String face = media.keep(DemoWords.file(writer.face())).path();
            authors.change(
                    author.id, new AuthorAdministration.Page(author.name, author.slug, writer.about(), face), by);
        }
    }

    /** On a front that leads with it. */
    private void tellLive(DemoWords.Live words, DemoDates dates, Account by) {
        Optional<Story> story = story(words.story());
        if (story.isEmpty()) {
            return;
        }
        long id = story.get().id;
        putOut(id, dates.minutesAgo(words.minutes()), by);
        live.begin(id, by);
        LiveCoverage.of(id).orElseThrow().beganAt = dates.minutesAgo(words.minutes());
        for (DemoWords.Update update : words.updates()) {
            live.add(id, new LiveReporting.Words(update.headline(), update.text(), false), null, by);
            LiveUpdate.of(id).get(0).postedAt = dates.minutesAgo(update.minutes());
        }
        Front home = fronts.open(Front.HOME, by).orElseThrow();
        fronts.arrange(
                home.id, home.version, front -> front.as(Layout.LIVE).with(new Pin(1, id, null), 0, home.slots()), by);
        fronts.publish(home.id, home.version, "", by); // which that has raised
    }

    private void save(Story story, StoryContent content, Account by) {
        writing.save(story.id, story.version, content, by);
    }

    static Optional<Story> story(String slug) {
        return Story.<Story>find("slug = ?1 and sample", slug).firstResultOptional();
    }
}
