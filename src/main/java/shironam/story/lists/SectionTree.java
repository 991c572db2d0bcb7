package shironam.story.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import shironam.story.Section;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;
import shironam.story.database.CachedValue;

/** Which section lies in which. Read once and remembered until {@link SurrogateKey#SECTIONS} changes, on whichever node. */
@ApplicationScoped
public class SectionTree implements DroppableCache {
    private final CachedValue<List<Section>> remembered = new CachedValue<>();

    /** The numbers of the section and of all that lie in it. */
    public List<Long> within(long id) {
        List<Long> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < all.size(); i++) {
            Long parent = all.get(i);
            sections().stream()
                    .filter(section -> parent.equals(section.parentId))
                    .forEach(section -> all.add(section.id));
        }
        return all;
    }

    /** What lies directly in it, in the paper's order. */
    public List<Section> inside(long id) {
        return sections().stream()
                .filter(section -> Objects.equals(section.parentId, id))
                .toList();
    }

    /** Those in which the section lies, the widest first. */
    public List<Section> around(long id) {
        List<Section> way = new ArrayList<>();
        for (Section one = numbered(id); one != null && one.parentId != null; ) {
            one = numbered(one.parentId);
            way.add(one);
        }
        Collections.reverse(way);
        return way;
    }

    private Section numbered(long id) {
        return sections().stream()
                .filter(section -> section.id == id)
                .findFirst()
                .orElse(null);
    }

    private List<Section> sections() {
        return remembered.or(() -> List.copyOf(Section.inOrder()));
    }

    @Override
    public void drop(Set<String> surrogateKeys) {
        if (surrogateKeys.contains(SurrogateKey.SECTIONS)) {
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
