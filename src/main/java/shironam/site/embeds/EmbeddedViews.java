package shironam.site.embeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shironam.bangla.NonBreakingSpaces;
import shironam.body.Body;
import shironam.body.EmbeddedContent;
import shironam.body.embeds.EmbedAddress;
import shironam.body.embeds.EmbedShape;
import shironam.site.EmbeddedView;
import shironam.story.StoryAddress;

/** What of another site stands in a text, in the words of readers. */
@ApplicationScoped
public class EmbeddedViews {
    @Inject
    EmbeddedMessages words;

    public EmbeddedView of(EmbeddedContent embed) {
        Optional<EmbedAddress> known = EmbedAddress.of(embed.href());
        return known.isPresent() ? of(embed, known.get()) : ofPage(embed);
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
                address.frame().isEmpty() ? null : address.frame());
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
                null);
    }

    private String title(EmbeddedContent embed, EmbedShape shape) {
        return embed.title().isEmpty() ? words.what(shape) : NonBreakingSpaces.keepTogether(embed.title());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the frames of a page come from: it may load these, and no others. */
    public Set<String> origins(Body body) {
        return body.embeds().stream()
                .flatMap(embed -> EmbedAddress.of(embed.href()).stream())
                .flatMap(EmbedAddress::origin)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
