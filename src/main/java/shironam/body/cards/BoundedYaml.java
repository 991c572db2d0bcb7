package shironam.body.cards;

import org.yaml.snakeyaml.LoaderOptions;

/** What YAML from outside may hold: no aliases, by which a few lines become gigabytes, and no more than a file of settings. */
public final class BoundedYaml {
    /** Characters of a file. */
    public static final int LONGEST = 64 * 1024;

    private BoundedYaml() {}

    /** @param deepest how many lists and mappings may stand in each other */
    public static LoaderOptions options(int deepest) {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setNestingDepthLimit(deepest);
        bounds.setCodePointLimit(LONGEST);
        bounds.setMaxAliasesForCollections(0);
        return bounds;
    }
}
