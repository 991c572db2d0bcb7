package shironam.story.origins;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import shironam.story.writing.CardResolution;

/**
 * Which sources are certainly new: nothing of what {@link KnownSources} goes by is known of them, neither in the database
 * nor among the sources that come in with them. They need no more than one question for all of them. Of any other source
 * {@link KnownSources} decides.
 */
@ApplicationScoped
class NewSources {
    @Inject
    CardResolution cards;

    /** What a source could be known by, each part with the name of what it is. */
    private record Signs(List<String> signs) {
        boolean areIn(Set<String> known) {
            return signs.stream().anyMatch(known::contains);
        }
    }

    /** For each of the sources, in their order, whether it is new when all new ones before it have come in. */
    List<Boolean> areNew(List<IncomingStory> sources) {
        Set<String> known = known(sources);
        List<Boolean> isNew = new ArrayList<>();
        for (IncomingStory source : sources) {
            Signs signs = signs(source);
            isNew.add(!signs.areIn(known));
            known.addAll(signs.signs);
        }
        return isNew;
    }

    private Signs signs(IncomingStory incoming) {
        IncomingStory.Source source = incoming.source();
        List<String> signs = new ArrayList<>(List.of(
                "location " + source.location(),
                "content " + incoming.contentHash(),
                "name " + source.path(),
                "name " + source.oldName()));
        if (incoming.date() != null) {
            signs.add("stem " + source.stem() + " " + incoming.date().toEpochMilli());
        }
        cards.keyOf(incoming.url()).ifPresent(key -> signs.add("identifier " + key));
        addresses(incoming).forEach(address -> signs.add("address " + address));
        return new Signs(signs);
    }

    private Stream<String> addresses(IncomingStory incoming) {
        return incoming.addresses().stream().flatMap(address -> Stream.of(cards.keysOf(address)));
    }

    @SuppressWarnings("unchecked") // rows of a native query
    private Set<String> known(List<IncomingStory> sources) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery("""
                        select 'location ' || location from story_origins
                            where location = any(cast(:locations as text[]))
                        union all select 'content ' || content_hash from story_origins
                            where content_hash = any(cast(:contents as text[]))
                        union all select 'name ' || name from story_origins where name = any(cast(:names as text[]))
                        union all select 'identifier ' || identifier from story_origins
                            where identifier = any(cast(:identifiers as text[]))
                        union all select 'stem ' || o.stem || ' ' || floor(extract(epoch from o.dated) * 1000)::bigint
                            from story_origins o where o.stem = any(cast(:stems as text[])) and o.dated is not null
                        union all select 'address ' || address from story_addresses
                            where address = any(cast(:addresses as text[]))""")
                .setParameter(
                        "locations",
                        texts(sources, one -> Stream.of(one.source().location())))
                .setParameter("contents", texts(sources, one -> Stream.of(one.contentHash())))
                .setParameter(
                        "names",
                        texts(
                                sources,
                                one -> Stream.of(
                                        one.source().path(), one.source().oldName())))
                .setParameter("identifiers", texts(sources, one -> cards.keyOf(one.url()).stream()))
                .setParameter(
                        "stems", texts(sources, one -> Stream.of(one.source().stem())))
                .setParameter("addresses", texts(sources, this::addresses))
                .getResultList());
    }

    private static String[] texts(List<IncomingStory> sources, Function<IncomingStory, Stream<String>> of) {
        return sources.stream().flatMap(of).distinct().toArray(String[]::new);
    }
}
