package shironam.site.embeds;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import shironam.story.StoryAddress;
import shironam.story.pictures.PictureEdits;

/** What of another site stands in a text, in the words of readers. */
@ApplicationScoped
public class EmbeddedViews {
    private static final int POSTER_WIDTH = 960;

    @Inject
    EmbeddedMessages words;

    @Inject
    MediaStore media;

    /** Empty for a recording that is not there any more. */
    public Optional<EmbeddedView> of(EmbeddedContent embed) {
        Optional<OwnRecording> own = OwnRecording.of(embed.href());
        if (own.isPresent()) {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> Recording.of(own.get().sha256())
                            .map(recording -> ofOurs(embed, recording, own.get().shape())));
        }
        Optional<EmbedAddress> known = EmbedAddress.of(embed.href());
        return Optional.of(known.isPresent() ? of(embed, known.get()) : ofPage(embed));
    }

    private EmbeddedView ofOurs(EmbeddedContent embed, Recording recording, EmbedShape shape) {
        String kind = words.what(shape);
        String title = embed.title().isEmpty() ? recording.title : embed.title();
        String length = Digits.bengali("%d:%02d".formatted(recording.seconds / 60, recording.seconds % 60));
        RecordingView view = new RecordingView(
                recording.asset.path(),
                recording.asset.mediaType,
                recording.kind().isVideo(),
                recording.asset.width,
                recording.asset.height,
                poster(recording),
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
    private String poster(Recording recording) {
        if (recording.poster.isEmpty()) {
            return null;
        }
        Integer width = media.at(recording.poster).map(picture -> picture.width).orElse(null);
        return SourceSet.address(PictureEdits.shown(recording.poster), width, POSTER_WIDTH);
    }

    private EmbeddedView of(EmbeddedContent embed, EmbedAddress address) {
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
                poster(embed),
                null);
    }

    /** Nobody has said how a frame would show it. */
    private EmbeddedView ofPage(EmbeddedContent embed) {
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
                poster(embed),
                null);
    }

    private PictureView poster(EmbeddedContent embed) {
        if (embed.poster().isEmpty()) {
            return null;
        }
        Optional<Asset> ours = QuarkusTransaction.joiningExisting().call(() -> media.at(embed.poster()));
        return ours.map(picture -> new PictureView(
                        PictureEdits.shown(embed.poster()), "", picture.width, picture.height, null, null))
                .orElse(null);
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
