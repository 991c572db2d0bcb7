package shironam.story.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;
import shironam.bangla.bijoy.Bijoy;
import shironam.bangla.transliteration.Districts;
import shironam.bangla.transliteration.Slug;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValue;
import shironam.story.places.Place;

/**
 * All places, by their paths and names. There are some hundreds, so they are read once and remembered until {@link
 * SurrogateKey#PLACES} changes, on whichever node.
 */
@ApplicationScoped
public class PlaceDirectory implements DroppableCache {
    private static final Comparator<Place> WIDEST_FIRST = Comparator.<Place>comparingInt(place -> depth(place.path))
            .thenComparing(place -> place.kind == Place.Kind.COUNTRY || place.kind == Place.Kind.CITY)
            .thenComparing(place -> place.id);

    /** What may stand behind a name: ঢাকা জেলা is not the division. */
    private static final Map<Place.Kind, List<String>> KINDS = Map.of(
            Place.Kind.DIVISION, List.of("বিভাগ", "Division"),
            Place.Kind.DISTRICT, List.of("জেলা", "District"),
            Place.Kind.UPAZILA, List.of("উপজেলা", "থানা", "Upazila", "Thana"));

    private final CachedValue<Known> remembered = new CachedValue<>();

    /**
     * Comparison keys.
     *
     * @param labels of what tells it from every other place, in each language
     * @param names of everything that it is called
     */
    private record Entry(Place place, List<String> labels, List<String> names) {}

    private record Known(List<Entry> entries, Map<Long, Place> byId, Map<String, Place> byPath) {}

    public Optional<Place> at(String path) {
        return Optional.ofNullable(known().byPath.get(path));
    }

    /** Those of these numbers, in their order. */
    public List<Place> numbered(Collection<Long> ids) {
        return ids.stream().map(known().byId::get).filter(Objects::nonNull).toList();
    }

    /** What lies directly in that place. */
    public List<Place> within(Place parent) {
        return all(place -> Objects.equals(place.parentId, parent.id));
    }

    public List<Place> ofKind(Place.Kind kind) {
        return all(place -> place.kind == kind);
    }

    private List<Place> all(Predicate<Place> which) {
        return those(entry -> which.test(entry.place));
    }

    private List<Place> those(Predicate<Entry> which) {
        return known().entries.stream().filter(which).map(Entry::place).toList();
    }

    /** The place itself and all in which it lies, the widest first. */
    public List<Place> upTo(Place place) {
        return Place.upTo(place.path).stream().map(known().byPath::get).toList();
    }

    /**
     * What tells it from every other place: যশোর, খুলনা বিভাগ, কালীগঞ্জ (গাজীপুর). A district is called by its name alone, as
     * people do who mean the town.
     */
    public String label(Place place, String language) {
        return label(place, language, known().byId);
    }

    private static String label(Place place, String language, Map<Long, Place> byId) {
        String name = place.name(language);
        return switch (place.kind) {
            case DIVISION -> name + ("en".equals(language) ? " Division" : " বিভাগ");
            case DISTRICT, COUNTRY -> name;
            case UPAZILA, CITY -> name + " (" + byId.get(place.parentId).name(language) + ")";
        };
    }

    /**
     * The places that words mean: a path (that of a division begins with a slash, as in /khulna), a label, or else a name in Bengali or Latin letters. Where it is the name of a
     * district and of its division, the district is meant. More than one are left where upazilas have the same name.
     */
    public List<Place> called(String words) {
        if (words.contains("/")) {
            String path = words.strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
            return at(path).map(List::of).orElse(List.of());
        }
        String key = key(words);
        List<Place> labelled = those(entry -> entry.labels.contains(key));
        if (!labelled.isEmpty()) {
            return labelled;
        }
        String together = letters(key);
        List<Place> named = those(entry -> entry.names.contains(key) || entry.names.contains(together));
        List<Place> districts = named.stream()
                .filter(place -> place.kind == Place.Kind.DISTRICT)
                .toList();
        return districts.size() == 1 ? districts : named;
    }

    /** What may be meant by the beginning of a name, in either encoding or in Latin letters: the widest places first. */
    public List<Place> suggested(String typed, int most) {
        String key = key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        String together = letters(key);
        String sound = letters(Slug.of(typed));
        Stream<Entry> begin = known().entries.stream()
                .filter(entry -> entry.names.stream()
                        .anyMatch(name -> name.startsWith(key) || name.startsWith(together) || name.startsWith(sound)));
        Stream<Entry> contain = known().entries.stream()
                .filter(entry -> entry.names.stream().anyMatch(name -> name.contains(" " + key)));
        return Stream.concat(begin, contain)
                .map(Entry::place)
                .distinct()
                .limit(most)
                .toList();
    }

    private static String key(String words) {
        return Normalization.key(Bijoy.isLikely(words) ? Bijoy.toUnicode(words) : words);
    }

    private static String letters(String name) {
        return name.replaceAll("[\\s'’-]+", "");
    }

    private static int depth(String path) {
        return (int) path.chars().filter(sign -> sign == '/').count();
    }

    private Known known() {
        return remembered.or(() -> QuarkusTransaction.joiningExisting().call(PlaceDirectory::read));
    }

    private static Known read() {
        List<Place> places = new ArrayList<>(Place.<Place>listAll());
        places.sort(WIDEST_FIRST);
        Map<String, List<String>> spellings = Districts.ALL.stream()
                .collect(Collectors.toMap(
                        district -> letters(district.latin().get(0)),
                        district -> Stream.concat(district.latin().stream(), district.bengali().stream())
                                .toList()));
        Map<Long, Place> byId = new HashMap<>();
        Map<String, Place> byPath = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Place place : places) {
            byId.put(place.id, place);
            byPath.put(place.path, place);
        }
        for (Place place : places) {
            List<String> labels = Stream.of("bn", "en")
                    .map(language -> key(label(place, language, byId)))
                    .toList();
            entries.add(new Entry(place, labels, names(place, spellings)));
        }
        return new Known(List.copyOf(entries), byId, byPath);
    }

    private static List<String> names(Place place, Map<String, List<String>> spellings) {
        List<String> more = place.kind == Place.Kind.DISTRICT || place.kind == Place.Kind.DIVISION
                ? spellings.getOrDefault(letters(Normalization.key(place.nameEn)), List.of())
                : List.of();
        return Stream.concat(Stream.of(place.nameBn, place.nameEn), more.stream())
                .flatMap(name -> Stream.concat(
                        Stream.of(name),
                        KINDS.getOrDefault(place.kind, List.of()).stream().map(kind -> name + " " + kind)))
                .map(Normalization::key)
                .flatMap(name -> Stream.of(name, letters(name)))
                .distinct()
                .toList();
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.PLACES)) {
            remembered.forget();
        }
    }

    @Override
    public void dropAll() {
        remembered.forget();
    }

    @Override
    public void dropWhatDependsOnTime() {}
}
