package shironam.importing.sources;

import java.util.List;

/**
 * What the source files a story under.
 *
 * @param slug its name in addresses, or empty
 * @param parents the categories that it lies in, the nearest first
 */
public record SourceCategory(String slug, String name, List<SourceCategory> parents) {
    public SourceCategory {
        parents = List.copyOf(parents);
    }

    public SourceCategory(String slug, String name) {
        this(slug, name, List.of());
    }
}
