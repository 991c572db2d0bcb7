package shironam.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.OptimisticLock;
import shironam.bangla.Normalization;
import shironam.bangla.Words;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.identity.Account;
import shironam.story.people.Author;
import shironam.story.people.StoryAuthor;
import shironam.story.places.Place;
import shironam.story.reading.PublicStory;
import shironam.story.writing.CardResolution;

/** A story as the newsroom has it, public or not. Readers' pages use {@link PublicStory} instead. */
@Entity
@Table(name = "stories")
public class Story extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Version
    public int version;

    public Status status = Status.DRAFT;

    @Column(name = "publish_at")
    public Instant publishAt;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    /** Readers must not see it before; null for no embargo. */
    @Column(name = "embargo_until")
    @OptimisticLock(excluded = true) // it is no part of the text that somebody may have open
    public Instant embargoUntil;

    /** When it was thrown away; null while it is not in the trash. */
    @Column(name = "trashed_at")
    public Instant trashedAt;

    public String headline = "";

    @Column(name = "headline_derived")
    public boolean headlineDerived;

    public String kicker = "";

    public String summary = "";

    public String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    public Section section;

    /** Who stands first in the {@link #byline}, for lists that show no more; or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    public Author author;

    @ElementCollection
    @CollectionTable(name = "story_authors", joinColumns = @JoinColumn(name = "story_id"))
    @OrderColumn(name = "position")
    public List<StoryAuthor> byline = new ArrayList<>();

    public String dateline = "";

    public String source = "";

    /** What it is called where it is found or shared, and what is told of it there; empty for headline and summary. */
    @Column(name = "shared_headline")
    public String sharedHeadline = "";

    @Column(name = "shared_summary")
    public String sharedSummary = "";

    @Embedded
    public Picture picture = Picture.NONE;

    public String body = "";

    public int words;

    /** Whether a text of it is typed in Bijoy and waits for somebody to make it readable. */
    public boolean bijoy;

    public boolean sample;

    @Column(name = "not_before")
    public LocalDate notBefore;

    @Column(name = "search_key")
    public String searchKey = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    /** Who is to work on it now; null for nobody in particular. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assigned_to")
    @OptimisticLock(excluded = true)
    public Account assignedTo;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @ManyToMany
    @JoinTable(
            name = "story_tags",
            joinColumns = @JoinColumn(name = "story_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "position")
    public List<Tag> tags = new ArrayList<>();

    /** In which it stands beside its home. */
    @ManyToMany
    @JoinTable(
            name = "story_sections",
            joinColumns = @JoinColumn(name = "story_id"),
            inverseJoinColumns = @JoinColumn(name = "section_id"))
    @OrderColumn(name = "position")
    public List<Section> otherSections = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "story_places",
            joinColumns = @JoinColumn(name = "story_id"),
            inverseJoinColumns = @JoinColumn(name = "place_id"))
    @OrderColumn(name = "position")
    public List<Place> places = new ArrayList<>();

    /** Null until somebody asks. */
    @Transient
    private Boolean firstWords;

    /** @throws NoSuchStoryException when there is none of that number */
    public static Story require(long id) {
        return Story.<Story>findByIdOptional(id).orElseThrow(() -> new NoSuchStoryException(id));
    }

    /** The story, with its row locked until the transaction ends: two people change it one after the other. */
    public static Story requireLocked(long id) {
        return Story.<Story>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NoSuchStoryException(id));
    }

    /** Whether readers can see it at that moment: the same rule as the view {@code public_stories}. */
    public boolean isPublicAt(Instant moment) {
        return status == Status.PUBLISHED && !publishAt.isAfter(moment);
    }

    /** Published, but its time has not come. */
    public boolean isScheduledAt(Instant moment) {
        return status == Status.PUBLISHED && publishAt.isAfter(moment);
    }

    public StoryState standingAt(Instant moment) {
        return StoryState.of(status, publishAt, trashedAt, moment);
    }

    /** Whether nothing of it was ever meant for readers, so that it may still lack what they need. */
    public boolean isUnfinished() {
        return status == Status.DRAFT || status == Status.IN_REVIEW;
    }

    /** Whether nobody has saved anything of it yet. */
    boolean isFirstWords() {
        if (firstWords == null) {
            firstWords = id != null && FirstWords.are(id);
        }
        return firstWords;
    }

    public boolean isUnderEmbargoAt(Instant moment) {
        return embargoUntil != null && embargoUntil.isAfter(moment);
    }

    public boolean isTrashed() {
        return trashedAt != null;
    }

    /** Whether readers could ever see it. One that was withdrawn before its time came never was out. */
    public boolean wasOutAt(Instant moment) {
        Instant end = withdrawnAt != null ? withdrawnAt : moment;
        return !isUnfinished() && publishAt.isBefore(end);
    }

    public String path() {
        return section == null ? "" : "/" + section.slug + "/" + id + "/" + slug;
    }

    /** What has to be mended before readers may see it; empty when it is ready. */
    public List<PublishRequirement> missing() {
        return PublishRequirement.of(headline, headlineDerived, section != null, !body.isEmpty());
    }

    /** @param number 0 for the lead picture, else which of those in the text */
    public record UnsaidPicture(int number, String caption) {}

    /**
     * What somebody who does not see would miss: each picture without a text in its place. It keeps no story from its
     * readers: a breaking one goes out first and gets its texts afterwards.
     */
    public List<UnsaidPicture> picturesWithoutAlt() {
        List<UnsaidPicture> unsaid = new ArrayList<>();
        if (picture.exists() && picture.alt().isEmpty()) {
            unsaid.add(new UnsaidPicture(0, picture.caption()));
        }
        int number = 0;
        for (Figure figure : Body.parse(body).figures()) {
            number++;
            if (figure.alt().isEmpty()) {
                unsaid.add(new UnsaidPicture(number, figure.caption()));
            }
        }
        return unsaid;
    }

    /** @throws NotReadyException naming everything that is missing at once */
    public void checkReadyForReaders() {
        if (!missing().isEmpty()) {
            throw new NotReadyException(missing());
        }
    }

    /** Takes over what was written. Cards are kept by {@link CardResolution}, which knows other stories too. */
    public void take(StoryContent content) {
        take(content, Body.parse(content.body()).text(), new StoryNames());
    }

    /** @param plain the words of the body */
    public void take(StoryContent content, String plain, StoryNames names) {
        // Asked before anything is changed: a question in between would write the half, and count as a version of its
        // own.
        List<StoryAuthor> authors = names.byline(content.author());
        Section home = names.section(content.section());
        List<Section> others = names.sections(content.otherSections(), home);
        List<Tag> wanted = names.tags(content.tags());
        List<Place> where = names.places(content.places());
        content.texts().forEach((field, text) -> field.write(this, text));
        takeByline(authors);
        headlineDerived = content.headlineDerived();
        slug = content.slug();
        section = home;
        picture = content.picture();
        body = content.body();
        words = Words.count(plain);
        sample = content.sample();
        notBefore = content.notBefore();
        bijoy = content.hasBijoy();
        searchKey = Normalization.key(headline + " " + kicker);
        become(tags, wanted);
        become(otherSections, others);
        become(places, where);
    }

    private static <T> void become(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private void takeByline(List<StoryAuthor> wanted) {
        author = wanted.isEmpty() ? null : wanted.get(0).author();
        if (!byline.equals(wanted)) {
            byline.clear();
            byline.addAll(wanted);
        }
    }

    /** The whole story as it stands, for a revision or a form. */
    public StoryContent content() {
        return content(StoryCard.of(this).stream().map(StoryCard::content).toList());
    }

    /** The same for who has its cards at hand. */
    public StoryContent content(List<CardContent> cards) {
        return StoryContentBuilder.builder()
                .texts(texts())
                .headlineDerived(headlineDerived)
                .slug(slug)
                .section(section == null ? "" : section.slug)
                .tags(tags.stream().map(tag -> tag.name).toList())
                .otherSections(otherSections.stream().map(other -> other.slug).toList())
                .places(places.stream().map(place -> place.path).toList())
                .picture(picture)
                .body(body)
                .cards(cards)
                .sample(sample)
                .notBefore(notBefore)
                .build();
    }

    /** Its plain texts, empty where there is none. */
    public Map<StoryField, String> texts() {
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        StoryField.TEXTS.forEach(field -> texts.put(field, field.of(this)));
        return texts;
    }
}
