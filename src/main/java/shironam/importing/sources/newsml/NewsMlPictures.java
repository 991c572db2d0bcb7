package shironam.importing.sources.newsml;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlElement;

/** Pictures that are items of their own, and which texts they belong to: by a package, or by a link of the text. */
final class NewsMlPictures {
    /** Pictures, and places that name one. A message has some; what has more is no message. */
    private static final int MOST = 100_000;

    private static final int MOST_OF_A_TEXT = 100;

    private static final Pattern FORMAT = Pattern.compile("(?i)(?:^|[:/])(?:jpe?g|png|webp|gif)");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif)(?:[?#].*)?$");

    record Picture(String address, String alt, String caption, String credit) {
        String html() {
            return EscapedHtml.figure(address, alt, EscapedHtml.of(caption), credit);
        }
    }

    /**
     * What stands beside a text.
     *
     * @param heldBack how many its agency holds back
     * @param tooMany how many are more than a text is given
     */
    record Beside(List<Picture> pictures, int heldBack, int tooMany) {}

    private final Instant now;
    private final Map<String, Picture> pictures = new HashMap<>();
    private final Map<String, Instant> heldUntil = new HashMap<>();

    /** What each text names, and what belongs to it. */
    private final Map<String, Set<String>> texts = new HashMap<>();

    /** What belongs together. */
    private final Map<String, List<Set<String>>> packages = new LinkedHashMap<>();

    private final Set<String> shown = new HashSet<>();
    private int room = MOST;
    private int leftOut;

    NewsMlPictures(Instant now) {
        this.now = now;
    }

    /** An item, or a later version of one. */
    void add(NewsMlItem item) {
        if (item.guid().isEmpty()) {
            return;
        }
        if (item.isOfMedia()) {
            addPicture(item);
        } else {
            texts.put(item.guid(), named(item.links()));
        }
    }

    private void addPicture(NewsMlItem item) {
        pictures.remove(item.guid());
        if (hasRoom()) {
            heldUntil.put(item.guid(), item.heldUntil());
            own(item).ifPresent(picture -> pictures.put(item.guid(), picture));
        }
    }

    /** A package, or a later version of one. */
    void addPackage(NewsMlItem item) {
        String guid = item.guid().isEmpty() ? "#" + packages.size() : item.guid();
        packages.put(
                guid,
                item.isUsable()
                        ? item.groups().stream()
                                .map(group -> named(group.children("itemRef")))
                                .toList()
                        : List.of());
    }

    private Set<String> named(List<XmlElement> references) {
        Set<String> named = new LinkedHashSet<>();
        for (XmlElement reference : references) {
            String guid = reference.attribute("residref").strip();
            if (!guid.isEmpty() && hasRoom()) {
                named.add(guid);
            }
        }
        return named;
    }

    private boolean hasRoom() {
        if (room == 0) {
            leftOut++;
            return false;
        }
        room--;
        return true;
    }

    /** When all of the file is seen: a group's pictures are its text's. Of several texts each has those that it names itself. */
    void join() {
        packages.values().forEach(groups -> groups.forEach(this::join));
        texts.values().forEach(shown::addAll);
    }

    private void join(Set<String> group) {
        List<String> some = group.stream().filter(texts::containsKey).limit(2).toList();
        if (some.size() == 1) {
            texts.get(some.get(0)).addAll(group);
        }
    }

    /** Those of its own and those that lie beside it, each once; none that is held back for longer than the text. */
    Beside of(NewsMlItem text) {
        Instant out = text.embargoEnd().isAfter(now) ? text.embargoEnd() : now;
        Set<Picture> all = new LinkedHashSet<>();
        own(text).ifPresent(all::add);
        int held = 0;
        for (String guid : texts.getOrDefault(text.guid(), Set.of())) {
            if (heldUntil.getOrDefault(guid, Instant.MIN).isAfter(out)) {
                held++;
            } else if (pictures.containsKey(guid)) {
                all.add(pictures.get(guid));
            }
        }
        List<Picture> some = all.stream().limit(MOST_OF_A_TEXT).toList();
        return new Beside(some, held, all.size() - some.size());
    }

    /** Whether a text of the file has it. */
    boolean isShown(String guid) {
        return shown.contains(guid) && pictures.containsKey(guid);
    }

    boolean haveTexts() {
        return !texts.isEmpty();
    }

    /** How many pictures, or places that name one, are more than are looked at. */
    int leftOut() {
        return leftOut;
    }

    /** The widest of its sizes. */
    private static Optional<Picture> own(NewsMlItem item) {
        return item.remotes().stream()
                .filter(NewsMlPictures::isPicture)
                .max(Comparator.comparingInt(NewsMlPictures::width))
                .map(remote -> new Picture(
                        address(remote),
                        item.isOfMedia() ? item.headline() : "",
                        item.isOfMedia() ? item.description() : "",
                        item.isOfMedia() ? credit(item) : ""));
    }

    /** By its type, or by its format and its file's name where it says none. */
    private static boolean isPicture(XmlElement remote) {
        String address = address(remote);
        String type = remote.attribute("contenttype").toLowerCase(Locale.ROOT);
        return !address.isEmpty()
                && (type.startsWith("image/")
                        || type.isEmpty()
                                && (FORMAT.matcher(remote.attribute("format")).find()
                                        || FORMAT.matcher(remote.attribute("formaturi"))
                                                .find()
                                        || FILE.matcher(address).find()));
    }

    private static String credit(NewsMlItem item) {
        String line = item.content("creditline");
        String creator = item.contents("creator").stream()
                .map(NewsMlItem::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return line.isEmpty() || creator.isEmpty() || line.contains(creator)
                ? line + (line.isEmpty() ? creator : "")
                : creator + " / " + line;
    }

    /** Agencies write files that they send along as {@code file:///./a.jpg}. */
    private static String address(XmlElement remote) {
        return remote.attribute("href")
                .strip()
                .replaceFirst("^file:/+\\.?/?\\s*", "")
                .replaceFirst("^\\./", "");
    }

    private static int width(XmlElement remote) {
        String width = remote.attribute("width").strip();
        return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
