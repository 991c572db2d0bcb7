package shironam.story.fronts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.changes.SurrogateKey;
import shironam.story.fronts.FrontArrangement.Block;
import shironam.story.lists.SectionTree;
import shironam.story.paper.PaperSettings;

/** The sections and tags that a home page's blocks mean: by slugs that they have, or had before. */
@ApplicationScoped
class FrontBlocks {
    @Inject
    PaperSettings paper;

    @Inject
    SectionTree tree;

    /**
     * @param which stories it shows
     * @param mayOverlap whether a story in it may be one of another block
     */
    record Found(
            Block block, String name, String path, FrontQueries.Which which, String surrogateKey, boolean mayOverlap) {}

    /** In their order. What has gone leaves nothing behind. */
    List<Found> of(FrontArrangement arrangement) {
        List<Section> sections = paper.facts().sections();
        List<Block> blocks = arrangement.blocks() != null ? arrangement.blocks() : FrontArrangement.blocksOf(sections);
        Map<String, Section> sectionOf =
                sections.stream().collect(Collectors.toMap(section -> section.slug, Function.identity()));
        Map<String, Tag> tagOf = Tag.withSlugs(blocks.stream()
                .filter(block -> block.kind() == Block.Kind.TAG)
                .map(Block::slug)
                .toList());
        return blocks.stream()
                .map(block -> switch (block.kind()) {
                    case SECTION -> section(block, sectionOf.get(block.slug()));
                    case TAG -> tag(block, tagOf.get(block.slug()));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** One that lies in another, or has others in it, may show a story of theirs. */
    private Found section(Block block, Section known) {
        return Optional.ofNullable(known)
                .or(() -> Section.known(block.slug()))
                .map(section -> new Found(
                        block,
                        section.nameBn,
                        "/" + section.slug,
                        FrontQueries.Which.inSections(tree.within(section.id)),
                        SurrogateKey.section(section.id),
                        section.parentId != null || !tree.inside(section.id).isEmpty()))
                .orElse(null);
    }

    private static Found tag(Block block, Tag known) {
        return Optional.ofNullable(known)
                .or(() -> Tag.known(block.slug()))
                .map(tag -> new Found(
                        block,
                        tag.name,
                        "/tag/" + tag.slug,
                        FrontQueries.Which.tagged(tag.id),
                        SurrogateKey.tag(tag.id),
                        true))
                .orElse(null);
    }
}
