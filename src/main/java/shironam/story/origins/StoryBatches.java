package shironam.story.origins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Receives many stories at once, as far as nothing has to be decided of them: of any other {@link StoryImports} decides. */
@ApplicationScoped
public class StoryBatches {
    @Inject
    NewSources newSources;

    @Inject
    UnchangedSources unchangedSources;

    @Inject
    NewStories newStories;

    /**
     * What became of the first of many stories.
     *
     * @param received those that were new, which are in now, and those that are as they were
     * @param undecided how many that follow are neither for certain: each has to be {@linkplain StoryImports#receive received} by
     *     itself
     */
    public record Beginning(List<ImportOutcome> received, int undecided) {}

    /**
     * Takes in all stories from the first on that are certainly new or certainly as they were, in one transaction: all of
     * them or none.
     *
     * @param texts the words of each story's body
     */
    @Transactional
    public Beginning receive(List<IncomingStory> incoming, List<String> texts) {
        StoryImports.waitForOtherImports();
        List<Boolean> areNew = newSources.areNew(incoming);
        List<Optional<ImportOutcome>> unchanged = areNew.contains(false)
                ? unchangedSources.of(incoming)
                : Collections.nCopies(incoming.size(), Optional.empty());
        int end = 0;
        while (end < incoming.size() && (areNew.get(end) || unchanged.get(end).isPresent())) {
            end++;
        }
        int next = end;
        while (next < incoming.size()
                && !areNew.get(next)
                && unchanged.get(next).isEmpty()) {
            next++;
        }
        int[] fresh = IntStream.range(0, end).filter(areNew::get).toArray();
        Iterator<ImportOutcome> created =
                newStories.write(at(fresh, incoming), at(fresh, texts)).iterator();
        List<ImportOutcome> received = IntStream.range(0, end)
                .mapToObj(i -> areNew.get(i) ? created.next() : unchanged.get(i).orElseThrow())
                .toList();
        return new Beginning(received, next - end);
    }

    private static <T> List<T> at(int[] places, List<T> all) {
        return IntStream.of(places).mapToObj(all::get).toList();
    }
}
