package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import shironam.story.Status;
import shironam.story.writing.CardResolution;

/**
 * Which sources certainly say what they said when they were taken in last, so that nothing is to be done: they stand where
 * they stood, their story answers to their address, and nothing of it waits for them. They need two questions for all of
 * them. Of any other source {@link KnownSources} decides.
 */
@ApplicationScoped
class UnchangedSources {
    @Inject
    CardResolution cards;

    /** What is known of the source at a place, and of its story. */
    private record Known(
            String location,
            String name,
            String stem,
            String contentHash,
            String detailsHash,
            String identifier,
            SourceVersion version,
            Long storyId,
            Status status,
            boolean bijoy,
            Long section) {
        boolean isAsItWas(IncomingStory incoming) {
            return name.equals(incoming.source().path())
                    && stem.equals(incoming.source().stem())
                    && contentHash.equals(incoming.contentHash())
                    && detailsHash.equals(incoming.detailsHash())
                    && (incoming.version() == null || incoming.version().equals(version));
        }

        /** For a date, for a section, for its embargo or for readable text. */
        boolean waitsFor(IncomingStory incoming) {
            return incoming.publish() && status == Status.DRAFT
                    || section == null && !incoming.content().section().isEmpty()
                    || incoming.embargo() != null
                    || bijoy;
        }
    }

    /** For each of the sources, in their order, what it has become where it is certainly unchanged. */
    List<Optional<ImportOutcome>> of(List<IncomingStory> sources) {
        Map<String, List<Known>> known = known(sources);
        Map<String, Long> owners = owners(sources);
        List<Optional<ImportOutcome>> unchanged = new ArrayList<>();
        for (IncomingStory source : sources) {
            List<Known> there = known.getOrDefault(source.source().location(), List.of());
            unchanged.add(there.stream()
                    .filter(one -> there.size() == 1 && one.isAsItWas(source) && !one.waitsFor(source))
                    .filter(one -> answersTo(one, source, owners))
                    .map(one -> ImportOutcome.unchanged(one.storyId, one.status))
                    .findFirst());
        }
        return unchanged;
    }

    /** To nothing, where the source names no address. */
    private boolean answersTo(Known one, IncomingStory source, Map<String, Long> owners) {
        String[] keys = cards.keysOf(source.url());
        return keys.length == 0
                || keys[0].equals(one.identifier)
                        && Stream.of(keys)
                                .map(owners::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .filter(one.storyId::equals)
                                .isPresent();
    }

    private Map<String, List<Known>> known(List<IncomingStory> sources) {
        Map<String, List<Known>> known = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select o.location, o.name, o.stem, o.contentHash, o.detailsHash, o.identifier, o.version,
                            s.id, s.status, s.bijoy, s.section.id
                        from StoryOrigin o join Story s on s.id = o.storyId
                        where o.location in :locations""", Known.class)
                .setParameter(
                        "locations",
                        sources.stream().map(one -> one.source().location()).toList())
                .getResultList()
                .forEach(one -> known.computeIfAbsent(one.location, absent -> new ArrayList<>())
                        .add(one));
        return known;
    }

    /** Of the addresses that the sources name as their own. */
    @SuppressWarnings("unchecked") // rows of a native query
    private Map<String, Long> owners(List<IncomingStory> sources) {
        Map<String, Long> owners = new HashMap<>();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select address, story_id from story_addresses where address = any(cast(:addresses as text[]))")
                .setParameter(
                        "addresses",
                        sources.stream()
                                .flatMap(one -> Stream.of(cards.keysOf(one.url())))
                                .toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> owners.put((String) row[0], (Long) row[1]));
        return owners;
    }
}
