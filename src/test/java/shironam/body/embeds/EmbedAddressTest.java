package shironam.body.embeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that people copy of a thing leads to the one address of it, and to its frame. */
class EmbedAddressTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/embeds/addresses.tsv", delimiter = '\t', numLinesToSkip = 1)
    void itIsRecognised(String address, EmbedProvider provider, EmbedShape shape, String href, String frame) {
        EmbedAddress embed = EmbedAddress.of(address).orElseThrow(() -> new AssertionError(address));

        assertEquals(
                List.of(provider, shape, href, frame == null ? "" : frame),
                List.of(embed.provider(), embed.shape(), embed.href(), embed.frame()));
        assertEquals(Optional.of(embed), EmbedAddress.of(embed.href()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/@kagoj",
                "https://www.youtube.com/watch?v=short",
                "https://www.youtube.com/watch?v=\"><script>f()",
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://evilyoutube.com/watch?v=dQw4w9WgXcQ",
                "https://user@www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
                "ftp://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.facebook.com/kagoj",
                "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fkagoj",
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fevil.example%2F1",
                "https://x.com/kagoj",
                "https://www.instagram.com/kagoj/",
                "https://www.tiktok.com/@kagoj",
                "https://vimeo.com/categories",
                "https://soundcloud.com/discover/sets",
                "https://soundcloud.com/kagoj",
                "https://www.google.com/search?q=ঢাকা",
                "https://google.evil.example/maps?q=1",
                "https://www.google.com/maps",
                "https://www.datawrapper.de/charts",
                "https://a.example/1"
            })
    void whatShowsNothingInAFrameIsNot(String address) {
        assertEquals(Optional.empty(), EmbedAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/@kagoj",
                "https://www.youtube-nocookie.com/embed/",
                "https://youtu.be/short",
                "https://fb.com/kagoj",
                "https://fb.watch/",
                "https://instagr.am/kagoj"
            })
    void allAddressesOfAProviderAreKnown(String address) {
        assertTrue(EmbedAddress.isAtProvider(address));
    }

    @Test
    void aMapThatGoogleGivesLeadsToItsPlace() {
        assertEquals(
                "https://www.google.com/maps/@23.7808,90.2792,15z",
                EmbedAddress.of("https://www.google.com/maps/embed?pb=!1m18!2d90.2792!3d23.7808!2m3")
                        .orElseThrow()
                        .page());
    }

    /** Whatever the address, its canonical form is its own, and the frame is of a host that we name. */
    @Property
    void theOneAddressIsItsOwn(@ForAll("addresses") String address) {
        EmbedAddress.of(address).ifPresent(embed -> {
            assertEquals(Optional.of(embed), EmbedAddress.of(embed.href()));
            assertTrue(embed.href().matches("https://[^\\s\"'<>]+"), embed.href());
            if (!embed.frame().isEmpty()) {
                assertTrue(embed.frame().matches("https://[^\\s\"'<>]+"), embed.frame());
                assertEquals("https", URI.create(embed.frame()).getScheme());
            }
        });
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> hosts = Arbitraries.of(
                "www.youtube.com",
                "youtu.be",
                "m.facebook.com",
                "fb.watch",
                "x.com",
                "platform.twitter.com",
                "www.instagram.com",
                "www.tiktok.com",
                "vm.tiktok.com",
                "vimeo.com",
                "player.vimeo.com",
                "soundcloud.com",
                "w.soundcloud.com",
                "www.google.com",
                "maps.google.com",
                "goo.gl",
                "datawrapper.dwcdn.net",
                "flo.uri.sh");
        Arbitrary<String> steps = Arbitraries.of(
                "watch",
                "embed",
                "shorts",
                "dQw4w9WgXcQ",
                "playlist",
                "live",
                "videos",
                "posts",
                "reel",
                "share",
                "v",
                "p",
                "photo",
                "permalink.php",
                "plugins",
                "i",
                "web",
                "status",
                "123456",
                "@kagoj",
                "video",
                "maps",
                "place",
                "@23.78,90.27,15z",
                "d",
                "visualisation",
                "story",
                "player",
                "ঢাকা",
                "%22",
                "a b",
                "<",
                "..",
                "");
        Arbitrary<String> queries = Arbitraries.of(
                "v=dQw4w9WgXcQ",
                "v=123",
                "t=1m30s",
                "t=99999999999",
                "start=9",
                "list=PLabcdefghijkl",
                "fbid=12",
                "story_fbid=12",
                "id=34",
                "href=https%3A%2F%2Fwww.facebook.com%2Freel%2F12",
                "href=%zz",
                "q=ঢাকা শহর",
                "q=%E0%A6%95",
                "pb=!1m2!2d90.1!3d23.1",
                "mid=abcdefgh",
                "z=12",
                "url=https%3A//soundcloud.com/a/b",
                "=",
                "&");
        return hosts.flatMap(host -> steps.list()
                .ofMaxSize(5)
                .flatMap(path -> queries.list()
                        .ofMaxSize(4)
                        .map(query ->
                                "https://" + host + "/" + String.join("/", path) + "?" + String.join("&", query))));
    }

    /** It is asked on readers' pages, so it never fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/maps/place/100%/",
                "https://www.google.com/maps/embed?pb=%zz",
                "https://www.google.com/maps/place/\u00A0a/"
            })
    void aFramesOriginIsReadOffWhateverIsInItsAddress(String address) {
        for (EmbedAddress known : EmbedAddress.of(address).stream().toList()) {
            assertTrue(known.frame().isEmpty() || known.origin().toList().equals(List.of("https://www.google.com")));
        }
    }
}
