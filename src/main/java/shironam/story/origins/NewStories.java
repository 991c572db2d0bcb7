package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shironam.story.CardContent;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryContent;
import shironam.story.StoryField;
import shironam.story.StoryNames;
import shironam.story.changes.ChangeNotifier;
import shironam.story.changes.FollowUps;
import shironam.story.changes.StoriesArrived;
import shironam.story.database.BulkInsert;
import shironam.story.database.RowJson;
import shironam.story.history.Revisions;
import shironam.story.origins.ImportOutcome.Outcome;
import shironam.story.people.StoryAuthor;
import shironam.story.writing.NewCards;

/**
 * Writes many stories that were not there before, each table's rows in one statement. The rows are those that {@link
 * StoryImports} writes of each story alone ({@code ManyAtOnceTest} compares them).
 */
@ApplicationScoped
class NewStories {
    /** The columns of its plain texts, which are not named here. */
    private static final String TEXTS =
            StoryField.COLUMNS.stream().map(field -> field.key() + ", ").collect(Collectors.joining());

    @Inject
    Clock clock;

    @Inject
    NewCards cards;

    @Inject
    Revisions revisions;

    @Inject
    FollowUps followUps;

    @Inject
    ChangeNotifier changes;

    /**
     * Within the caller's transaction, which holds the lock of imports.
     *
     * @param texts the words of each story's body
     */
    List<ImportOutcome> write(List<IncomingStory> incoming, List<String> texts) {
        if (incoming.isEmpty()) {
            return List.of();
        }
        StoryNames names = new StoryNames();
        names.expect(incoming.stream().map(IncomingStory::content).toList());
        List<Long> numbers = numbers(incoming.size());
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            stories.add(story(numbers.get(i), incoming.get(i), texts.get(i), names));
        }
        writeStories(stories);
        Map<Long, List<String>> addresses = new HashMap<>();
        Map<Long, List<CardContent>> cardsByStory = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            addresses.put(numbers.get(i), incoming.get(i).addresses());
            cardsByStory.put(
                    numbers.get(i), NewCards.distinct(incoming.get(i).content().cards()));
        }
        Set<String> cardsChanged = cards.write(numbers, addresses, cardsByStory);
        List<StoryContent> contents = stories.stream()
                .map(story -> story.content(cardsByStory.get(story.id)))
                .toList();
        int revision = revisions.recordFirst(stories, contents);
        writeOrigins(incoming, stories, contents, revision);
        List<Story> published = stories.stream()
                .filter(story -> story.status == Status.PUBLISHED)
                .toList();
        published.forEach(followUps::firstPublication);
        changes.announceNew(published, cardsChanged, arrived(stories, texts));
        return IntStream.range(0, stories.size())
                .mapToObj(i -> ImportOutcome.of(Outcome.CREATED, stories.get(i), incoming.get(i)))
                .toList();
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private static List<Long> numbers(int count) {
        return getEntityManager()
                .createNativeQuery(
                        "select nextval(pg_get_serial_sequence('stories', 'id')) from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
    }

    /** Not known to Hibernate, which would write it by itself. */
    private Story story(long number, IncomingStory incoming, String text, StoryNames names) {
        Story story = new Story();
        story.id = number;
        story.createdAt = clock.instant();
        story.updatedAt = incoming.date() != null ? incoming.date() : story.createdAt;
        story.take(incoming.content(), text, names);
        if (incoming.embargo() != null && incoming.embargo().isAfter(clock.instant())) {
            story.embargoUntil = incoming.embargo();
        }
        if (StoryImports.isDue(story, incoming)) {
            story.status = Status.PUBLISHED;
            story.publishAt =
                    incoming.date() != null ? incoming.date() : clock.instant().truncatedTo(ChronoUnit.MILLIS);
            story.version = 1;
        }
        return story;
    }

    private static void writeStories(List<Story> stories) {
        BulkInsert rows = new BulkInsert("stories", TEXTS + """
                id, version, status, publish_at, headline_derived, slug, section_id, author_id, picture_url, picture_width,
                picture_height, picture_alt, picture_caption, picture_credit, body, words, bijoy, sample, not_before,
                search_key, created_at, updated_at, embargo_until""");
        BulkInsert tags = new BulkInsert("story_tags", "story_id, tag_id, position, publish_at");
        BulkInsert sections = new BulkInsert("story_sections", "story_id, section_id, position");
        BulkInsert places = new BulkInsert("story_places", "story_id, place_id, position");
        BulkInsert authors = new BulkInsert("story_authors", "story_id, author_id, position, role");
        for (Story story : stories) {
            Map<StoryField, String> texts = story.texts();
            Stream<Object> others = Stream.of(
                    story.id,
                    story.version,
                    story.status.word(),
                    story.publishAt,
                    story.headlineDerived,
                    story.slug,
                    story.section == null ? null : story.section.id,
                    story.author == null ? null : story.author.id,
                    story.picture.url(),
                    story.picture.width(),
                    story.picture.height(),
                    story.picture.alt(),
                    story.picture.caption(),
                    story.picture.credit(),
                    story.body,
                    story.words,
                    story.bijoy,
                    story.sample,
                    story.notBefore,
                    story.searchKey,
                    story.createdAt,
                    story.updatedAt,
                    story.embargoUntil);
            rows.add(Stream.concat(StoryField.COLUMNS.stream().map(texts::get), others)
                    .toArray());
            for (int position = 0; position < story.tags.size(); position++) {
                tags.add(
                        story.id,
                        story.tags.get(position).id,
                        position,
                        story.status == Status.PUBLISHED ? story.publishAt : null);
            }
            for (int position = 0; position < story.otherSections.size(); position++) {
                sections.add(story.id, story.otherSections.get(position).id, position);
            }
            for (int position = 0; position < story.places.size(); position++) {
                places.add(story.id, story.places.get(position).id, position);
            }
            for (int position = 0; position < story.byline.size(); position++) {
                StoryAuthor one = story.byline.get(position);
                authors.add(story.id, one.author().id, position, one.role().word());
            }
        }
        rows.write();
        tags.write();
        sections.write();
        places.write();
        authors.write();
    }

    private void writeOrigins(
            List<IncomingStory> incoming, List<Story> stories, List<StoryContent> contents, int revision) {
        BulkInsert rows = new BulkInsert("story_origins", """
                name, stem, location, identifier, dated, story_id, content_hash, details_hash, revision, imported_at,
                source_fields, story_fields, version_made, version_number""");
        for (int i = 0; i < stories.size(); i++) {
            IncomingStory one = incoming.get(i);
            Map<String, String> brought = SourceFields.hashes(one.content(), one.date());
            boolean same = contents.get(i).equals(one.content())
                    && java.util.Objects.equals(stories.get(i).publishAt, one.date());
            Map<String, String> now = same ? brought : SourceFields.hashes(contents.get(i), stories.get(i).publishAt);
            rows.add(
                    one.source().path(),
                    one.source().stem(),
                    one.source().location(),
                    cards.keyOf(one.url()),
                    one.date(),
                    stories.get(i).id,
                    one.contentHash(),
                    one.detailsHash(),
                    revision,
                    clock.instant(),
                    RowJson.of(brought),
                    RowJson.of(now),
                    one.version() == null ? null : one.version().made(),
                    one.version() == null ? null : one.version().number());
        }
        rows.write();
    }

    private static StoriesArrived arrived(List<Story> stories, List<String> texts) {
        Map<Long, StoriesArrived.Text> published = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            if (story.status == Status.PUBLISHED) {
                published.put(story.id, new StoriesArrived.Text(story.body, texts.get(i)));
            }
        }
        return new StoriesArrived(published);
    }
}
