package shironam.importing.sources;

import java.util.List;
import shironam.body.PlainLine;

/**
 * What the source files a story under.
 *
 * @param slug its name in addresses, or empty
 * @param name in plain words: databases of sites keep {@code &amp;}
 * @param parents the categories that it lies in, the nearest first
 */
public record SourceCategory(String slug, String name, List<SourceCategory> parents) {
    public SourceCategory {
        name = PlainLine.of(name);
        parents = List.copyOf(parents);
    }

    public SourceCategory(String slug, String name) {
        this(slug, name, List.of());
    }
}
