package shironam.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import shironam.bangla.Graphemes;
import shironam.bangla.ReadingTime;
import shironam.bangla.Sentences;
import shironam.bangla.Words;
import shironam.body.Body;
import shironam.body.BodyTooDeepException;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;

/**
 * Bodies read for pages. Reading takes longer than all else on a page, and the same text always reads the same: what
 * was read last is remembered by its text, until an editor sets something for a picture.
 */
@ApplicationScoped
@Priority(DroppableCache.OF_OTHERS)
public class ParsedBodyCache implements DroppableCache {
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>?");
    /** As our own writer writes it. */
    private static final Pattern LINK = Pattern.compile(" href=\"((?:https?://|/)[^\"]{1,2000})\"");

    private static final long MOST_CHARACTERS = 8_000_000;
    private static final int DESCRIPTION = 160;

    /**
     * @param parts what the page shows, in its order
     * @param links the addresses that its prose leads to, each once
     * @param opening the start of its text, for search engines and shares
     * @param minutes that it takes to read
     */
    public record Read(Body tree, List<BodyParts.Part> parts, List<String> links, String opening, int minutes) {

        /** Whether it holds blocks whose style stands in a file of its own. */
        public boolean isStyledApart() {
            return BodyParts.areStyledApart(parts);
        }
    }

    /** @param mark of when it was begun: what is older than the last drop is no longer known, however late it came */
    private record Known(Read read, long mark) {}

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String html, Known read) -> html.length())
            .build();

    private final AtomicLong drops = new AtomicLong();

    public Read read(String html) {
        long mark = drops.get();
        Known found = known.getIfPresent(html);
        if (found == null || found.mark < mark) {
            found = known.asMap()
                    .compute(html, (text, other) -> other != null && other.mark >= mark ? other : readAnew(text, mark));
        }
        return found.read;
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.stream().anyMatch(SurrogateKey::isOfPicture)) {
            dropAll();
        }
    }

    @Override
    public void dropAll() {
        drops.incrementAndGet();
        known.invalidateAll();
    }

    @Override
    public void dropWhatDependsOnTime() {}

    private static Known readAnew(String html, long mark) {
        Body tree = parse(html);
        String text = tree.text();
        List<BodyParts.Part> parts = BodyParts.of(tree);
        String opening = Sentences.first(tree.standingText());
        Read read = new Read(tree, parts, links(parts), description(opening), ReadingTime.minutes(Words.count(text)));
        return new Known(read, mark);
    }

    private static List<String> links(List<BodyParts.Part> parts) {
        return parts.stream()
                .filter(part -> part.ready() != null && part.ready().html() != null)
                .flatMap(part -> LINK.matcher(part.ready().html()).results())
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** A text from before there were limits may be nested too deeply: its words are shown, so no list it is in fails. */
    private static Body parse(String html) {
        try {
            return Body.parse(html);
        } catch (BodyTooDeepException tooDeep) {
            return Body.parse("<p>" + TAG.matcher(html).replaceAll(" ") + "</p>");
        }
    }

    public static String description(String text) {
        return Graphemes.truncate(text, DESCRIPTION);
    }
}
