package shironam.site.embeds;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Dates;
import shironam.bangla.Digits;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.EmbedShape;
import shironam.body.embeds.OwnRecording;
import shironam.media.Asset;
import shironam.media.MediaStore;
import shironam.media.SourceSet;
import shironam.media.recordings.Recording;
import shironam.site.EmbeddedView;
import shironam.site.PictureView;
import shironam.site.RecordingView;
import shironam.story.addresses.StoryAddress;
import shironam.story.pictures.PictureEdits;

/** What of another site stands in a text, in the words of readers. */
@ApplicationScoped
public class EmbeddedViews {
    private static final int POSTER_WIDTH = 960;

    @Inject
    EmbeddedMessages words;

    @Inject
    MediaStore media;

    /**
     * What the database has of them.
     *
     * @param recordings by hash
     * @param posters by address
     */
    private record Known(Map<String, Recording> recordings, Map<String, Asset> posters) {}

    /**
     * Those of a page, of which the database was asked at once. Equal by value, since what is remembered of a page goes by it.
     *
     * @param views without those of recordings that are not there any more
     */
    public record OfPage(Map<EmbeddedContent, EmbeddedView> views) {
        /** Empty for a recording that is not there any more. */
        public Optional<EmbeddedView> of(EmbeddedContent embed) {
            return Optional.ofNullable(views.get(embed));
        }
    }

    public OfPage of(Collection<EmbeddedContent> embeds) {
        Known known = known(embeds);
        Map<EmbeddedContent, EmbeddedView> views = new HashMap<>();
        embeds.forEach(embed -> of(embed, known).ifPresent(view -> views.put(embed, view)));
        return new OfPage(views);
    }

    private Known known(Collection<EmbeddedContent> embeds) {
        List<String> own = embeds.stream()
                .flatMap(embed -> OwnRecording.of(embed.href()).stream())
                .map(OwnRecording::sha256)
                .toList();
        List<String> posters = embeds.stream()
                .map(EmbeddedContent::poster)
                .filter(poster -> !poster.isEmpty())
                .toList();
        return own.isEmpty() && posters.isEmpty()
                ? new Known(Map.of(), Map.of())
                : QuarkusTransaction.joiningExisting().call(() -> known(own, posters));
    }

    private Known known(List<String> own, List<String> posters) {
        List<Recording> recordings = Recording.ofAll(own);
        Stream<String> theirs = recordings.stream().map(recording -> recording.poster);
        return new Known(
                recordings.stream().collect(toMap(recording -> recording.sha256, Function.identity())),
                media.at(Stream.concat(posters.stream(), theirs).toList()));
    }

    private Optional<EmbeddedView> of(EmbeddedContent embed, Known known) {
        Optional<OwnRecording> own = OwnRecording.of(embed.href());
        if (own.isPresent()) {
            return Optional.ofNullable(known.recordings.get(own.get().sha256()))
                    .map(recording -> ofOurs(embed, recording, own.get().shape(), known));
        }
        PictureView poster = poster(embed, known);
        return Optional.of(EmbedAddress.of(embed.href())
                .map(address -> of(embed, address, poster))
                .orElseGet(() -> ofPage(embed, poster)));
    }

    private EmbeddedView ofOurs(EmbeddedContent embed, Recording recording, EmbedShape shape, Known known) {
        String kind = words.what(shape);
        String title = embed.title().isEmpty() ? recording.title : embed.title();
        String length = Digits.bengali("%d:%02d".formatted(recording.seconds / 60, recording.seconds % 60));
        RecordingView view = new RecordingView(
                recording.asset.path(),
                recording.asset.mediaType,
                recording.kind().isVideo(),
                recording.asset.width,
                recording.asset.height,
                poster(recording, known),
                recording.captions.isEmpty() ? null : recording.captionsPath(),
                length,
                Duration.ofSeconds(recording.seconds).toString(),
                Dates.iso(recording.asset.createdAt));
        return new EmbeddedView(
                recording.asset.path(),
                title.isEmpty() ? kind : NonBreakingSpaces.keepTogether(title),
                kind,
                null,
                null,
                null,
                null,
                name(shape),
                null,
                null,
                view);
    }

    /** As wide as a text is on a screen of many pixels. */
    private static String poster(Recording recording, Known known) {
        if (recording.poster.isEmpty()) {
            return null;
        }
        Asset picture = known.posters.get(recording.poster);
        return SourceSet.address(
                PictureEdits.shown(recording.poster), picture == null ? null : picture.width, POSTER_WIDTH);
    }

    private EmbeddedView of(EmbeddedContent embed, EmbedAddress address, PictureView poster) {
        String provider = words.provider(address.provider());
        return new EmbeddedView(
                address.page(),
                title(embed, address.shape()),
                provider,
                words.seeAt(address.provider()),
                words.note(provider),
                words.always(provider),
                name(address.provider()),
                name(address.shape()),
                address.frame().isEmpty() ? null : address.frame(),
                poster,
                null);
    }

    /** Nobody has said how a frame would show it. */
    private EmbeddedView ofPage(EmbeddedContent embed, PictureView poster) {
        String host = StoryAddress.of(embed.href()).host();
        return new EmbeddedView(
                embed.href(),
                title(embed, EmbedShape.PAGE),
                host,
                words.seeAtSite(host),
                null,
                null,
                null,
                name(EmbedShape.PAGE),
                null,
                poster,
                null);
    }

    private static PictureView poster(EmbeddedContent embed, Known known) {
        Asset picture = known.posters.get(embed.poster());
        return picture == null
                ? null
                : new PictureView(PictureEdits.shown(embed.poster()), "", picture.width, picture.height, null, null);
    }

    private String title(EmbeddedContent embed, EmbedShape shape) {
        return embed.title().isEmpty() ? words.what(shape) : NonBreakingSpaces.keepTogether(embed.title());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a page plays something of our own. */
    public boolean play(Body body) {
        return body.embeds().stream()
                .anyMatch(embed -> OwnRecording.of(embed.href()).isPresent());
    }

    /** Where the frames of a page come from: it may load these, and no others. */
    public Set<String> origins(Body body) {
        return body.embeds().stream()
                .flatMap(embed -> EmbedAddress.of(embed.href()).stream())
                .flatMap(EmbedAddress::origin)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
