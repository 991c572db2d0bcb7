package shironam.story.pictures;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.media.Asset;
import shironam.media.crops.CropName;
import shironam.media.crops.PictureCrops;
import shironam.media.crops.PictureCrops.Point;
import shironam.media.crops.Region;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValue;

/**
 * What editors have set, by picture. A front asks it of forty pictures, so all is read at once and remembered until one
 * changes, on whichever node: editors set by hand, so it is little. Views ask by the static method, since they are plain
 * records; without an application there are no edits.
 */
@ApplicationScoped
public class PictureEdits implements DroppableCache {
    private static final String FOCUS = "focus";
    private static final int HASH = 64;

    private static volatile PictureEdits current;

    private final CachedValue<Known> remembered = new CachedValue<>();

    /**
     * @param crops by the hash of the picture
     * @param shown the path of the picture that stands in the place of another, by the hash of that
     * @param originals the other way round, by hashes
     * @param unprinted the hashes of pictures that are not for print
     */
    private record Known(
            Map<String, PictureCrops> crops,
            Map<String, String> shown,
            Map<String, String> originals,
            Set<String> unprinted) {
        static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Set.of());
    }

    void begin(@Observes StartupEvent start) {
        current = this;
    }

    /** For a picture at that address, in whatever width. */
    public static PictureCrops at(String address) {
        return isOurs(address) ? of(hash(address)) : PictureCrops.NONE;
    }

    /** Also for the one that stands in a picture's place. */
    public static PictureCrops of(String sha256) {
        Known known = known();
        return known.crops.getOrDefault(known.originals.getOrDefault(sha256, sha256), PictureCrops.NONE);
    }

    /** The address to show instead of a picture's own: another one where the picture is pixelated. */
    public static String shown(String address) {
        return isOurs(address) ? inPlaceOf(hash(address)).orElse(address) : address;
    }

    /** The path of the picture that stands in the place of that one at every address that it has. */
    public static Optional<String> inPlaceOf(String sha256) {
        return Optional.ofNullable(known().shown.get(sha256));
    }

    /** The picture in whose place that one stands, else itself. */
    public static String originalOf(String sha256) {
        return known().originals.getOrDefault(sha256, sha256);
    }

    /** Whether the picture at that address, in whatever width, may be printed. */
    public static boolean isPrinted(String address) {
        Known known = known();
        return known.unprinted.isEmpty() || !isOurs(address) || !known.unprinted.contains(originalOf(hash(address)));
    }

    private static boolean isOurs(String address) {
        return address.startsWith(Asset.FOLDER) && address.length() > Asset.FOLDER.length() + HASH;
    }

    private static String hash(String address) {
        return address.substring(Asset.FOLDER.length(), Asset.FOLDER.length() + HASH);
    }

    private static Known known() {
        PictureEdits edits = current;
        return edits == null
                ? Known.NOTHING
                : edits.remembered.or(() -> QuarkusTransaction.joiningExisting().call(PictureEdits::read));
    }

    @SuppressWarnings("unchecked")
    private static Known read() {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> originals = new HashMap<>();
        List<Object[]> pixelated = getEntityManager()
                .createNativeQuery("select p.asset, p.shown, a.media_type"
                        + " from pixelated_pictures p join assets a on a.sha256 = p.shown")
                .getResultList();
        for (Object[] row : pixelated) {
            shown.put((String) row[0], Asset.FOLDER + Asset.fileName((String) row[1], (String) row[2]));
            originals.put((String) row[1], (String) row[0]);
        }
        return new Known(crops(), Map.copyOf(shown), Map.copyOf(originals), unprinted());
    }

    private static Set<String> unprinted() {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("select asset from picture_facts where not_in_print", String.class)
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, PictureCrops> crops() {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select asset, name, x, y, width, height from picture_crops")
                .getResultList();
        Map<String, PictureCrops> all = new HashMap<>();
        for (Object[] row : rows) {
            all.merge(
                    (String) row[0],
                    one((String) row[1], number(row[2]), number(row[3]), number(row[4]), number(row[5])),
                    PictureEdits::both);
        }
        return Map.copyOf(all);
    }

    private static PictureCrops one(String name, int x, int y, int width, int height) {
        return name.equals(FOCUS)
                ? new PictureCrops(new Point(x, y), Map.of())
                : new PictureCrops(null, Map.of(CropName.named(name).orElseThrow(), new Region(x, y, width, height)));
    }

    private static PictureCrops both(PictureCrops one, PictureCrops other) {
        Map<CropName, Region> named = new EnumMap<>(CropName.class);
        named.putAll(one.named());
        named.putAll(other.named());
        return new PictureCrops(one.focus() == null ? other.focus() : one.focus(), named);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    static void store(String sha256, PictureCrops crops) {
        getEntityManager()
                .createNativeQuery("delete from picture_crops where asset = :asset")
                .setParameter("asset", sha256)
                .executeUpdate();
        if (crops.focus() != null) {
            insert(sha256, FOCUS, crops.focus().x(), crops.focus().y(), 0, 0);
        }
        crops.named()
                .forEach((name, part) -> insert(sha256, name.word(), part.x(), part.y(), part.width(), part.height()));
    }

    private static void insert(String sha256, String name, int x, int y, int width, int height) {
        getEntityManager()
                .createNativeQuery("insert into picture_crops (asset, name, x, y, width, height)"
                        + " values (:asset, :name, :x, :y, :width, :height)")
                .setParameter("asset", sha256)
                .setParameter("name", name)
                .setParameter("x", x)
                .setParameter("y", y)
                .setParameter("width", width)
                .setParameter("height", height)
                .executeUpdate();
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.stream().anyMatch(SurrogateKey::isOfPicture)) {
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
