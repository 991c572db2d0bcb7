package shironam.importing.sources.newsml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Pattern FORMAT_OF_FILE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|gif)(?=[?#]|$)");

    /** Of a picture; what has more sizes is known by its widest. */
    private static final int MOST_SIZES = 20;

    /** Of a text that show a picture small; where it has more, these stay small. */
    private static final int MOST_PLACES = 10;

    private static final int LONGEST_ADDRESS = 2000;

    /** @param addresses of all its sizes, of which the first is the widest */
    record Picture(List<String> addresses, String alt, String caption, String credit) {
        String address() {
            return addresses.get(0);
        }

        /** Of two places of an item; its words may differ there. */
        boolean isNew(Set<String> seen) {
            boolean isNew = addresses.stream().noneMatch(seen::contains);
            seen.addAll(addresses);
            return isNew;
        }

        boolean isIn(String html) {
            return addresses.stream().anyMatch(one -> EscapedHtml.names(html, one));
        }

        /** Texts name small ones, made for a preview. */
        String large(String html) {
            String large = html;
            for (String one : addresses) {
                String shown = '"' + EscapedHtml.of(one) + '"';
                boolean isMuch = large.split(Pattern.quote(shown), MOST_PLACES + 2).length > MOST_PLACES + 1;
                large = isMuch ? large : large.replace(shown, '"' + EscapedHtml.of(address()) + '"');
            }
            return large;
        }

        String html() {
            return EscapedHtml.figure(address(), alt, EscapedHtml.of(caption), credit);
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
            own(item).forEach(picture -> pictures.put(item.guid(), picture));
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
        Set<String> seen = new HashSet<>();
        List<Picture> all = new ArrayList<>();
        int held = 0;
        for (String guid : texts.getOrDefault(text.guid(), Set.of())) {
            if (heldUntil.getOrDefault(guid, Instant.MIN).isAfter(out)) {
                held++;
            } else if (pictures.containsKey(guid)) {
                Picture one = pictures.get(guid);
                if (one.isNew(seen)) {
                    all.add(one);
                }
            }
        }
        List<Picture> own = new ArrayList<>();
        own(text).stream().filter(one -> one.isNew(seen)).forEach(own::add);
        all.addAll(0, own);
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

    /** One of a picture; a text may have several, each in the same sizes. */
    private static List<Picture> own(NewsMlItem item) {
        List<XmlElement> remotes =
                item.remotes().stream().filter(NewsMlPictures::isPicture).toList();
        boolean isOne = item.isOfMedia();
        List<Picture> own = new ArrayList<>();
        for (List<XmlElement> sizes : isOne ? List.of(remotes) : apart(remotes)) {
            if (!sizes.isEmpty()) {
                own.add(new Picture(
                        addresses(sizes),
                        isOne ? item.headline() : "",
                        isOne ? item.description() : "",
                        isOne ? credit(item) : ""));
            }
        }
        return own;
    }

    /**
     * A size that is named again is that of another picture, and so is a further one of which no size is said, unless it is
     * the same file in another format. Where each size is named as often as every other, those of a picture are found by
     * counting, in whatever order they stand.
     */
    private static List<List<XmlElement>> apart(List<XmlElement> remotes) {
        Map<String, Map<String, List<XmlElement>>> sizes = new LinkedHashMap<>();
        for (XmlElement remote : remotes) {
            sizes.computeIfAbsent(size(remote), size -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            FORMAT_OF_FILE.matcher(address(remote)).replaceFirst(""), file -> new ArrayList<>())
                    .add(remote);
        }
        boolean areCounted = sizes.values().stream().map(Map::size).distinct().count() == 1;
        return areCounted ? counted(sizes.values()) : inOrder(remotes, sizes);
    }

    private static List<List<XmlElement>> counted(Collection<Map<String, List<XmlElement>>> sizes) {
        List<List<XmlElement>> pictures = new ArrayList<>();
        for (Map<String, List<XmlElement>> files : sizes) {
            int at = 0;
            for (List<XmlElement> file : files.values()) {
                if (at == pictures.size()) {
                    pictures.add(new ArrayList<>());
                }
                pictures.get(at++).addAll(file);
            }
        }
        return pictures;
    }

    private static List<List<XmlElement>> inOrder(
            List<XmlElement> remotes, Map<String, Map<String, List<XmlElement>>> sizes) {
        List<List<XmlElement>> pictures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (XmlElement remote : remotes) {
            List<XmlElement> file = sizes.get(size(remote))
                    .remove(FORMAT_OF_FILE.matcher(address(remote)).replaceFirst(""));
            if (file == null) {
                continue; // in another format
            }
            if (pictures.isEmpty() || seen.contains(size(remote))) {
                pictures.add(new ArrayList<>());
                seen.clear();
            }
            seen.add(size(remote));
            pictures.get(pictures.size() - 1).addAll(file);
        }
        return pictures;
    }

    private static String size(XmlElement remote) {
        String said = remote.attribute("rendition").strip();
        return said.isEmpty() ? String.valueOf(width(remote)) : said;
    }

    private static List<String> addresses(List<XmlElement> sizes) {
        return sizes.stream()
                .sorted(Comparator.comparingInt(NewsMlPictures::width).reversed())
                .map(NewsMlPictures::address)
                .distinct()
                .limit(MOST_SIZES)
                .toList();
    }

    /** By its type, or by its format and its file's name where it says none. */
    private static boolean isPicture(XmlElement remote) {
        String address = address(remote);
        String type = remote.attribute("contenttype").toLowerCase(Locale.ROOT);
        return !address.isEmpty()
                && address.length() <= LONGEST_ADDRESS
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
