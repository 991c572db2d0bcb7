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
     * What the database has of them, by value.
     *
     * @param recordings by hash
     * @param posters by address
     */
    private record Known(Map<String, Known.Titled> recordings, Map<String, PictureView> posters) {
        /** @param title what its own page at the desk calls it, or empty */
        private record Titled(RecordingView recording, String title) {}
    }

    /**
     * Shows those of a page, of which the database was asked at once. Equal when it has said the same, since what is
     * remembered of a page goes by it; they are put into words only for a page that is rendered.
     */
    public interface OfPage {
        /** Empty for a recording that is not there any more. */
        Optional<EmbeddedView> of(EmbeddedContent embed);
    }

    private record ByValue(EmbeddedViews views, Known known) implements OfPage {
        @Override
        public Optional<EmbeddedView> of(EmbeddedContent embed) {
            return views.of(embed, known);
        }
    }

    public OfPage of(Collection<EmbeddedContent> embeds) {
        return new ByValue(this, known(embeds));
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
        Map<String, Asset> pictures =
                media.at(Stream.concat(posters.stream(), theirs).toList());
        Map<String, PictureView> views = new HashMap<>();
        pictures.forEach((address, picture) -> views.put(
                address, new PictureView(PictureEdits.shown(address), "", picture.width, picture.height, null, null)));
        return new Known(
                recordings.stream()
                        .collect(toMap(
                                recording -> recording.sha256,
                                recording -> new Known.Titled(view(recording, pictures), recording.title))),
                views);
    }

    private Optional<EmbeddedView> of(EmbeddedContent embed, Known known) {
        Optional<OwnRecording> own = OwnRecording.of(embed.href());
        if (own.isPresent()) {
            return Optional.ofNullable(known.recordings.get(own.get().sha256()))
                    .map(titled -> ofOurs(embed, titled, own.get().shape()));
        }
        PictureView poster = known.posters.get(embed.poster());
        return Optional.of(EmbedAddress.of(embed.href())
                .map(address -> of(embed, address, poster))
                .orElseGet(() -> ofPage(embed, poster)));
    }

    private EmbeddedView ofOurs(EmbeddedContent embed, Known.Titled titled, EmbedShape shape) {
        String kind = words.what(shape);
        String title = embed.title().isEmpty() ? titled.title : embed.title();
        return new EmbeddedView(
                titled.recording.src(),
                title.isEmpty() ? kind : NonBreakingSpaces.keepTogether(title),
                kind,
                null,
                null,
                null,
                null,
                name(shape),
                null,
                null,
                titled.recording);
    }

    private static RecordingView view(Recording recording, Map<String, Asset> pictures) {
        return new RecordingView(
                recording.asset.path(),
                recording.asset.mediaType,
                recording.kind().isVideo(),
                recording.asset.width,
                recording.asset.height,
                poster(recording, pictures),
                recording.captions.isEmpty() ? null : recording.captionsPath(),
                Digits.bengali("%d:%02d".formatted(recording.seconds / 60, recording.seconds % 60)),
                Duration.ofSeconds(recording.seconds).toString(),
                Dates.iso(recording.asset.createdAt));
    }

    /** As wide as a text is on a screen of many pixels. */
    private static String poster(Recording recording, Map<String, Asset> pictures) {
        if (recording.poster.isEmpty()) {
            return null;
        }
        Asset picture = pictures.get(recording.poster);
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
