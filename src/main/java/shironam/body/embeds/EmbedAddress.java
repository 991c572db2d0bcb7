package shironam.body.embeds;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An address of which it is known what it shows.
 *
 * @param href the one address of the content, whichever of its addresses was given
 * @param page where a reader is led who wants to see it there
 * @param frame what a frame has to load to show it; empty where no frame can
 */
public record EmbedAddress(EmbedProvider provider, EmbedShape shape, String href, String page, String frame) {
    private static final List<Function<WebAddress, Optional<EmbedAddress>>> READERS = List.of(
            VideoAddresses::youtube,
            VideoAddresses::vimeo,
            VideoAddresses::tiktok,
            PostAddresses::facebook,
            PostAddresses::x,
            PostAddresses::instagram,
            OtherAddresses::soundcloud,
            MapAddresses::google,
            OtherAddresses::datawrapper,
            OtherAddresses::flourish);

    private static final List<String> PROVIDERS = List.of(
            "youtube.com",
            "youtube-nocookie.com",
            "youtu.be",
            "vimeo.com",
            "tiktok.com",
            "soundcloud.com",
            "facebook.com",
            "fb.com",
            "fb.watch",
            "x.com",
            "twitter.com",
            "instagram.com",
            "instagr.am");

    static EmbedAddress of(EmbedProvider provider, EmbedShape shape, String href, String frame) {
        return new EmbedAddress(provider, shape, href, href, frame);
    }

    /** Every address of the same content gives the same; {@code of(of(x).href())} is {@code of(x)}. */
    public static Optional<EmbedAddress> of(String href) {
        return WebAddress.of(href).stream()
                .flatMap(address -> READERS.stream().map(reader -> reader.apply(address)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The one address under which something may stand in a text that was given by any of its addresses; none where it can
     * only be a link.
     *
     * @param others which addresses may, besides those of the known providers
     */
    public static Optional<String> embeddable(String address, Predicate<String> others) {
        return OwnRecording.at(address)
                .filter(own ->
                        others.test(address) && others.test(own.path())) // a listed site may have such addresses, too
                .map(OwnRecording::path)
                .or(() -> of(address).map(EmbedAddress::href))
                .or(() -> Optional.of(address).filter(others));
    }

    /** Whether it is at a provider of which every address that shows something is known: all others are a channel or a profile. */
    public static boolean isAtProvider(String href) {
        return WebAddress.of(href).stream()
                .anyMatch(address -> PROVIDERS.stream().anyMatch(address::isAt));
    }

    /** The one address of the content, or the address itself where nobody is known to show it. */
    public static String canonical(String href) {
        return of(href).map(EmbedAddress::href).orElse(href);
    }

    /** For {@code frame-src}; none where no frame can show it. */
    public Stream<String> origin() {
        return WebAddress.of(frame).stream().map(address -> "https://" + address.host());
    }
}
