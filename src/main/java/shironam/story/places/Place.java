package shironam.story.places;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in which stories happen. Those of Bangladesh and the better known abroad come with the database. */
@Entity
@Table(name = "places")
public class Place extends PanacheEntityBase {
    public enum Kind {
        DIVISION,
        DISTRICT,
        UPAZILA,
        COUNTRY,
        CITY;

        /** What lies in one of this kind; null where nothing does. */
        public Kind inside() {
            return switch (this) {
                case DIVISION -> DISTRICT;
                case DISTRICT -> UPAZILA;
                case COUNTRY -> CITY;
                case UPAZILA, CITY -> null;
            };
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** In which it lies; null for a division and a country. */
    @Column(name = "parent_id")
    public Long parentId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** {@code khulna/jashore/abhaynagar}: what it is called in addresses, manifests and revisions. It never changes. */
    public String path;

    @Column(name = "name_bn")
    public String nameBn;

    @Column(name = "name_en")
    public String nameEn;

    public static Map<String, Place> withPaths(Collection<String> paths) {
        return paths.isEmpty()
                ? Map.of()
                : Place.<Place>list("path in ?1", paths).stream()
                        .collect(Collectors.toMap(place -> place.path, Function.identity()));
    }

    /** The path itself and those of all in which the place lies, the widest first. */
    public static List<String> upTo(String path) {
        List<String> paths = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
        }
        paths.add(path);
        return paths;
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameBn;
    }
}
