package shironam.site.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.site.brand.PaperLook;

/**
 * How a kind of page looks. Its style stands in the page, so that nothing has to come before the page is painted. It is
 * many small files, each with a name for what one sees; {@code css/index.txt} has their order and, behind those that not
 * every page needs, the looks that do.
 */
public enum PageStyle {
    /** The home page. */
    FRONT("front"),
    /** A section as the desk has arranged it. */
    SECTION("listing"),
    /** Lists of stories, days, the search, and what is not there. */
    LISTING("listing"),
    /** A story. */
    READING("reading");

    private static final String FOLDER = "META-INF/resources/web/site/css/";

    private final String words;
    private final InlineAsset style;

    private static final String UNBRANDED = allowed(Arrays.stream(values()).map(kind -> kind.style));

    /** Of this paper now, and while somebody tries colours those before, which pages that are kept still have. */
    private static final int MOST_BRANDED = 8;

    private record Of(PageStyle kind, PaperLook look) {}

    /**
     * Of papers with colours or logos of their own. The one that was asked for last is never the one to go: its page is
     * about to be sent, with a policy that has to allow it.
     */
    private static final Map<Of, InlineAsset> BRANDED = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, InlineAsset> eldest) {
            return size() > MOST_BRANDED;
        }
    };

    PageStyle(String words) {
        this.words = words;
        this.style = InlineAsset.style(StaticAssets.read(FOLDER + "index.txt")
                .lines()
                .map(line -> List.of(line.split(" ")))
                .filter(line -> line.size() == 1 || line.contains(name().toLowerCase(Locale.ROOT)))
                .map(line -> StaticAssets.read(FOLDER + line.get(0)))
                .collect(Collectors.joining()));
    }

    /** As the style calls it. */
    public String words() {
        return words;
    }

    public String style(PaperLook look) {
        if (look.equals(PaperLook.USUAL)) {
            return style.text();
        }
        synchronized (BRANDED) {
            return BRANDED.computeIfAbsent(new Of(this, look), of -> new InlineAsset(look.in(style.text())))
                    .text();
        }
    }

    /** All that have been asked for, for {@code style-src}. */
    public static String allowed() {
        List<InlineAsset> branded;
        synchronized (BRANDED) {
            branded = List.copyOf(BRANDED.values());
        }
        return branded.isEmpty() ? UNBRANDED : UNBRANDED + " " + allowed(branded.stream());
    }

    private static String allowed(Stream<InlineAsset> styles) {
        return styles.map(InlineAsset::allowed).collect(Collectors.joining(" "));
    }
}
