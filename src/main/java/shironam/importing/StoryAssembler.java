package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.bangla.Graphemes;
import shironam.bangla.Sentences;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.RelatedStory;
import shironam.body.Segment;
import shironam.body.SourceReading;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SeedManifest;
import shironam.importing.sources.SourceStory;
import shironam.story.Picture;
import shironam.story.Section;
import shironam.story.StoryContent;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.TextLength;
import shironam.story.addresses.StoryAddress;
import shironam.story.origins.IncomingStory;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/** Settles what a story needs and its source may lack: headline, section, date, pictures. Derived, never invented. */
@ApplicationScoped
class StoryAssembler {
    private static final int DERIVED_HEADLINE = 70;

    @Inject
    SourcePictures pictures;

    @Inject
    PlaceDirectory directory;

    IncomingStory edit(
            SourceStory source,
            SourceReading reading,
            Importer.Options options,
            SectionMapping sections,
            Remarks remarks)
            throws ImportRefusedException {
        SeedManifest manifest = source.manifest();
        Optional<Instant> date = manifest.instant();
        Body body = withOurPictures(reading.body(), source, options, remarks);
        Map<StoryField, String> texts = new EnumMap<>(StoryField.class);
        texts.putAll(manifest.texts());
        boolean derived = orEmpty(texts.get(StoryField.HEADLINE)).isBlank();
        if (derived) {
            texts.put(StoryField.HEADLINE, firstWords(body));
        }
        texts.putIfAbsent(StoryField.SOURCE, reading.source().orElse(""));
        String section = section(source, options, sections, remarks);
        Picture picture = picture(manifest, body, source, options, remarks);
        BylineNotes notes = BylineNotes.of(orEmpty(texts.get(StoryField.AUTHOR)));
        texts.merge(StoryField.SOURCE, notes.source(), (named, fromByline) -> named.isBlank() ? fromByline : named);
        notes.others(texts.get(StoryField.SOURCE), picture).ifPresent(remarks.notes::add);
        StoryContent content = StoryContentBuilder.builder()
                .texts(texts)
                .headlineDerived(derived)
                .slug(manifest.slug())
                .section(section)
                .otherSections(otherSections(source, sections, section, remarks))
                .tags(tags(source, sections))
                .places(places(source, remarks))
                .picture(notes.credited(picture))
                .sample(manifest.sample())
                .notBefore(date.isPresent() ? null : newestCard(body))
                .build()
                .withBody(body);
        refuseTooLong(content.body());
        return new IncomingStory(
                source.source(),
                source.contentHash(),
                detailsHash(source, content, body),
                content,
                date.orElse(null),
                source.isDateOfVersion(),
                source.embargo(),
                url(manifest, remarks),
                source.addresses(),
                options.publish() && source.isPublic() && !reading.isInDoubt(),
                options.undated(),
                source.storedVersion());
    }

    private static String url(SeedManifest manifest, Remarks remarks) {
        String url = orEmpty(manifest.url()).strip();
        if (url.isEmpty()) {
            return null;
        }
        if (StoryAddress.of(url).keys("").isEmpty()) {
            remarks.problems.add(new ImportRefusedException(
                    RefusalReason.NO_ADDRESS,
                    ImportRefusedException.quoted(url),
                    "Its manifest has the url «" + ImportRefusedException.shortened(url)
                            + "», which is no story's address.",
                    "Write it whole, as in https://www.example.com/world/2024/11/10/1444444."));
            return null;
        }
        return url;
    }

    /**
     * Pictures are part of what a source says: one that was missing and now lies there is a change. So is a category that
     * the operator now says is another section.
     */
    private static String detailsHash(SourceStory source, StoryContent content, Body body) {
        String pictures = body.figures().stream().map(Figure::src).collect(Collectors.joining(" "));
        String filed = source.categories().isEmpty() ? "" : " " + content.section();
        return DigestUtils.sha256Hex(
                source.detailsHash() + " " + content.picture().url() + " " + pictures + filed);
    }

    /** Of what its text has not taken back, if there is any. */
    private static String firstWords(Body body) {
        String standing = body.standingText();
        return Graphemes.truncate(Sentences.first(standing.isBlank() ? body.text() : standing), DERIVED_HEADLINE);
    }

    private static String section(
            SourceStory source, Importer.Options options, SectionMapping sections, Remarks remarks) {
        SeedManifest manifest = source.manifest();
        String named = orEmpty(manifest.section()).strip();
        if (!named.isEmpty()) {
            if (sections.knows(named) || Section.known(named).isPresent()) {
                return named;
            }
            remarks.problems.add(unknownSection(named));
        }
        return sections.sectionOf(source.categories()).orElse(options.section());
    }

    /** Those that the source names, and its categories that are sections. */
    private static List<String> otherSections(
            SourceStory source, SectionMapping sections, String section, Remarks remarks) {
        Set<String> others = new LinkedHashSet<>();
        for (String named :
                Optional.ofNullable(source.manifest().otherSections()).orElse(List.of())) {
            if (sections.knows(named) || Section.known(named).isPresent()) {
                others.add(named);
            } else {
                remarks.problems.add(unknownSection(named));
            }
        }
        others.addAll(sections.othersOf(source.categories(), section));
        return List.copyOf(others);
    }

    /** Those that the source names, and its categories beside the section, as many as a story may have. */
    private static List<String> tags(SourceStory source, SectionMapping sections) {
        Set<String> tags = new LinkedHashSet<>();
        Optional.ofNullable(source.manifest().tags()).ifPresent(tags::addAll);
        sections.tagsOf(source.categories()).stream()
                .filter(tag -> !TextLength.TAG.isExceededBy(tag))
                .forEach(tags::add);
        return tags.stream().limit(TextLength.MOST_TAGS).toList();
    }

    /** Those that are known by that name, and by it alone: which of several is meant, nobody guesses. */
    private List<String> places(SourceStory source, Remarks remarks) {
        Set<String> paths = new LinkedHashSet<>();
        for (String name : Optional.ofNullable(source.manifest().places()).orElse(List.of())) {
            List<Place> meant = directory.called(name);
            if (meant.size() == 1) {
                paths.add(meant.get(0).path);
            } else {
                String shown = "«" + ImportRefusedException.shortened(name) + "»";
                remarks.problems.add(
                        meant.isEmpty()
                                ? new ImportRefusedException(
                                        RefusalReason.PLACE_UNKNOWN,
                                        shown,
                                        "Its place " + shown + " is none that is known.",
                                        "Name a place by its path, as in khulna/jashore; places abroad are added at the desk.")
                                : new ImportRefusedException(
                                        RefusalReason.PLACE_IN_DOUBT,
                                        shown + ": "
                                                + meant.stream()
                                                        .map(one -> one.path)
                                                        .collect(Collectors.joining(", ")),
                                        "Its place " + shown + " may be any of several.",
                                        "Name it by its path: "
                                                + meant.stream()
                                                        .map(one -> one.path)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
            }
        }
        paths.addAll(mentioned(source, remarks));
        return List.copyOf(paths);
    }

    private List<String> mentioned(SourceStory source, Remarks remarks) {
        List<String> paths = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : source.mentioned()) {
            List<Place> meant = directory.called(name);
            if (meant.size() == 1) {
                paths.add(meant.get(0).path);
            } else {
                others.add(ImportRefusedException.shortened(name));
            }
        }
        if (!others.isEmpty()) {
            remarks.notes.add(Note.of(Note.Kind.PLACES, String.join(", ", others)));
        }
        return paths;
    }

    private static ImportRefusedException unknownSection(String named) {
        return new ImportRefusedException(
                RefusalReason.NO_SECTION,
                ImportRefusedException.quoted(named),
                "Its manifest names the section «" + named + "», which does not exist.",
                "Known are: "
                        + Section.inOrder().stream()
                                .map(section -> section.slug)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /** What the desk could not save again is not taken in. */
    private static void refuseTooLong(String body) throws ImportRefusedException {
        if (TextLength.BODY.isExceededBy(body)) {
            throw new ImportRefusedException(
                    RefusalReason.TOO_LARGE,
                    body.length() + " / " + TextLength.BODY.most,
                    "Its text has " + body.length() / 1000 + " thousand signs with its tags; the most is "
                            + TextLength.BODY.most / 1000 + " thousand.",
                    "Split it into several stories: nothing of a story is cut off by itself.");
        }
    }

    /** A story that points at another was written after it: the earliest date that it can have. */
    private static LocalDate newestCard(Body body) {
        return body.cardTargets().stream()
                .flatMap(href -> StoryAddress.of(href).date().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Picture picture(
            SeedManifest manifest, Body body, SourceStory source, Importer.Options options, Remarks remarks) {
        String named = orEmpty(manifest.picture()).strip();
        if (named.isEmpty()) {
            return body.figures().stream()
                    .findFirst()
                    .map(StoryAssembler::asPicture)
                    .orElse(Picture.NONE);
        }
        Figure figure = CaptionCredit.in(new Figure(
                named,
                orEmpty(manifest.pictureAlt()),
                null,
                null,
                orEmpty(manifest.pictureCaption()),
                orEmpty(manifest.pictureCredit())));
        return pictures.ours(figure, source, options, remarks)
                .map(ours -> new Picture(
                        ours.src(), ours.width(), ours.height(), ours.alt(), figure.caption(), figure.credit()))
                .orElse(Picture.NONE);
    }

    private static Picture asPicture(Figure figure) {
        return new Picture(
                figure.src(), figure.width(), figure.height(), figure.alt(), figure.caption(), figure.credit());
    }

    private Body withOurPictures(Body body, SourceStory source, Importer.Options options, Remarks remarks) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : body.segments()) {
            if (segment instanceof Figure figure) {
                pictures.ours(CaptionCredit.in(figure), source, options, remarks)
                        .ifPresentOrElse(segments::add, () -> remarks.lose(figure.caption(), figure.credit()));
            } else if (segment instanceof RelatedStory card) {
                segments.add(pictures.ours(card, source, options, remarks));
            } else {
                segments.add(segment);
            }
        }
        return new Body(segments);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
