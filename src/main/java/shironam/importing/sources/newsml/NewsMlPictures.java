package shironam.importing.sources.newsml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.importing.sources.xml.EscapedHtml;
import shironam.importing.sources.xml.XmlElement;

/** Pictures that are items of their own, and which texts they belong to: by a package, or by a link of the text. */
final class NewsMlPictures {
    /** A message has some; what has more is no message. */
    private static final int MOST = 20_000;

    record Picture(String address, String alt, String caption, String credit) {
        String html() {
            return EscapedHtml.figure(address, alt, EscapedHtml.of(caption), credit);
        }
    }

    private final Map<String, Picture> pictures = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, Set<String>> beside = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    void add(NewsMlItem item) {
        if (pictures.size() + texts.size() >= MOST || item.guid().isEmpty()) {
            return;
        }
        if (item.isOfMedia()) {
            own(item).ifPresent(picture -> pictures.put(item.guid(), picture));
            return;
        }
        texts.add(item.guid());
        for (XmlElement link : item.links()) {
            belongs(link.attribute("residref"), item.guid());
        }
    }

    /** The pictures of a group lie beside its texts. */
    void addPackage(XmlElement packageItem) {
        for (XmlElement group : packageItem.all("group")) {
            List<String> members = NewsMlPictures.members(group);
            for (String text : members) {
                members.stream().filter(member -> !member.equals(text)).forEach(member -> belongs(member, text));
            }
        }
    }

    private static List<String> members(XmlElement group) {
        return group.children("itemRef").stream()
                .map(child -> child.attribute("residref").strip())
                .filter(guid -> !guid.isEmpty())
                .limit(200)
                .toList();
    }

    private void belongs(String picture, String text) {
        if (!picture.isBlank()) {
            beside.computeIfAbsent(text, none -> new LinkedHashSet<>()).add(picture.strip());
        }
    }

    /** Those of its own and those that lie beside it; each once. */
    List<Picture> of(NewsMlItem text) {
        List<Picture> all = new ArrayList<>();
        own(text).ifPresent(all::add);
        for (String guid : beside.getOrDefault(text.guid(), Set.of())) {
            Picture picture = pictures.get(guid);
            if (picture != null && !all.contains(picture)) {
                all.add(picture);
            }
        }
        return all;
    }

    /** Whether a text of the file has it. */
    boolean isShown(String guid) {
        if (shown.isEmpty()) {
            beside.forEach((text, members) -> shown.addAll(texts.contains(text) ? members : Set.of()));
        }
        return shown.contains(guid) && pictures.containsKey(guid);
    }

    /** The widest of its sizes. */
    private static Optional<Picture> own(NewsMlItem item) {
        return item.remotes().stream()
                .filter(remote -> remote.attribute("contenttype").startsWith("image/")
                        && !address(remote).isEmpty())
                .max(Comparator.comparingInt(NewsMlPictures::width))
                .map(remote -> new Picture(
                        address(remote),
                        item.isOfMedia() ? item.headline() : "",
                        item.isOfMedia() ? item.description() : "",
                        item.isOfMedia() ? credit(item) : ""));
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
