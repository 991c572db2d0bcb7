package shironam.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import shironam.bangla.Graphemes;
import shironam.bangla.Sentences;
import shironam.body.Body;
import shironam.body.Figure;
import shironam.body.Segment;
import shironam.body.SourceReading;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.UnusablePicture;
import shironam.story.Address;
import shironam.story.Origins.Incoming;
import shironam.story.Picture;
import shironam.story.Section;
import shironam.story.StoryContent;

/** Settles what a story needs and its source may lack: headline, section, date, pictures. Derived, never invented. */
@ApplicationScoped
class Editing {
    private static final int DERIVED_HEADLINE = 70;

    @Inject
    MediaStore media;

    /** @param problems is told of parts that could not be taken in */
    Incoming edit(SourceStory source, SourceReading reading, Importer.Options options, Consumer<Refusal> problems)
            throws Refusal {
        Manifest manifest = source.manifest();
        Optional<Instant> date = manifest.instant();
        Body body = withOurPictures(reading.body(), source, options, problems);
        String headline = orEmpty(manifest.headline());
        StoryContent content = new StoryContent(
                        headline.isBlank() ? firstWords(body) : headline,
                        headline.isBlank(),
                        orEmpty(manifest.kicker()),
                        orEmpty(manifest.summary()),
                        orEmpty(manifest.slug()),
                        section(manifest, body, options, problems),
                        orEmpty(manifest.author()),
                        manifest.source() != null
                                ? manifest.source()
                                : reading.source().orElse(""),
                        manifest.tags() == null ? List.of() : manifest.tags(),
                        picture(manifest, body, source, options, problems),
                        "",
                        List.of(),
                        manifest.sample(),
                        date.isPresent() ? null : newestCard(body))
                .withBody(body);
        List<String> addresses =
                manifest.url() == null || manifest.url().isBlank() ? List.of() : List.of(manifest.url());
        return new Incoming(
                source.name(),
                source.stem(),
                source.contentHash(),
                detailsHash(source, content),
                content,
                date.orElse(null),
                addresses,
                options.publish() && !reading.isInDoubt());
    }

    /** Pictures are part of what a source says: one that was missing and now lies there is a change. */
    private static String detailsHash(SourceStory source, StoryContent content) {
        String pictures =
                Body.parse(content.body()).figures().stream().map(Figure::src).collect(Collectors.joining(" "));
        return DigestUtils.sha256Hex(
                source.detailsHash() + " " + content.picture().url() + " " + pictures);
    }

    private static String firstWords(Body body) {
        return Graphemes.truncate(Sentences.first(body.text()), DERIVED_HEADLINE);
    }

    private static String section(Manifest manifest, Body body, Importer.Options options, Consumer<Refusal> problems) {
        String named = orEmpty(manifest.section()).strip();
        if (!named.isEmpty()) {
            if (Section.known(named).isPresent()) {
                return named;
            }
            problems.accept(new Refusal(
                    "Its manifest names the section «" + named + "», which does not exist.",
                    "Known are: "
                            + String.join(
                                    ", ",
                                    Section.inOrder().stream().map(s -> s.slug).toList()) + "."));
        }
        return options.section();
    }

    /** A story that points at another was written after it: the earliest date that it can have. */
    private static LocalDate newestCard(Body body) {
        return body.cardTargets().stream()
                .flatMap(href -> Address.of(href).date().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Picture picture(
            Manifest manifest, Body body, SourceStory source, Importer.Options options, Consumer<Refusal> problems) {
        String named = orEmpty(manifest.picture()).strip();
        if (named.isEmpty()) {
            return body.figures().stream().findFirst().map(Editing::asPicture).orElse(Picture.NONE);
        }
        Figure figure =
                ours(new Figure(named, orEmpty(manifest.pictureAlt()), null, null, "", ""), source, options, problems);
        return figure == null
                ? Picture.NONE
                : new Picture(
                        figure.src(),
                        figure.width(),
                        figure.height(),
                        figure.alt(),
                        orEmpty(manifest.pictureCaption()),
                        orEmpty(manifest.pictureCredit()));
    }

    private static Picture asPicture(Figure figure) {
        return new Picture(
                figure.src(), figure.width(), figure.height(), figure.alt(), figure.caption(), figure.credit());
    }

    private Body withOurPictures(Body body, SourceStory source, Importer.Options options, Consumer<Refusal> problems) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : body.segments()) {
            Segment kept = segment instanceof Figure figure ? ours(figure, source, options, problems) : segment;
            if (kept != null) {
                segments.add(kept);
            }
        }
        return new Body(segments);
    }

    /** The figure with a picture of ours where its source names a file beside it; null when that can't be used. */
    private Figure ours(Figure figure, SourceStory source, Importer.Options options, Consumer<Refusal> problems) {
        if (figure.src().matches("(?i)(?:https?:)?//.*|/.*")) {
            return figure;
        }
        Path folder = source.file().toAbsolutePath().normalize().getParent();
        Path file = folder.resolve(figure.src()).normalize();
        try {
            if (!file.startsWith(folder)) {
                throw new IOException("it lies outside the folder of the story");
            }
            byte[] bytes = Files.readAllBytes(file);
            Asset asset = options.dryRun() ? media.look(bytes) : media.keep(bytes);
            String credit = figure.credit().isEmpty() ? asset.givenCredit() : figure.credit();
            return new Figure(asset.path(), figure.alt(), asset.width, asset.height, figure.caption(), credit);
        } catch (java.nio.file.NoSuchFileException missing) {
            problems.accept(new Refusal("The picture " + figure.src() + " is missing.", "Put it beside the story."));
        } catch (IOException | UnusablePicture | java.nio.file.InvalidPathException e) {
            problems.accept(new Refusal(
                    "The picture " + figure.src() + " can't be used: " + e.getMessage() + ".", "Give another one."));
        }
        return null;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
