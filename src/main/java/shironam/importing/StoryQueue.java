package shironam.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceStory;
import shironam.story.database.QueryTimeouts;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.SourceVersion;

/**
 * Stories on their way from a source to the database: all cores prepare them, and the thread that reads the source writes
 * them, in the order of the source. So what comes of an import does not depend on which core was faster.
 */
final class StoryQueue implements AutoCloseable {
    private static final int MOST_TOGETHER = 500;

    /** The first batches are small, so that somebody soon sees stories come in. */
    private static final int FIRST_TOGETHER = 16;

    /** Characters of HTML that wait; of large stories fewer wait. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private final StoryPreparation preparation;
    private final Importer.Options options;
    private final SectionMapping sections;
    private final ImportBatches batches;
    private final Runnable progress;
    private final ExecutorService cores =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), StoryQueue::daemon);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long characters;
    private int together = FIRST_TOGETHER;

    /**
     * @param source null for what was refused while it was read
     * @param after what is to be done when the story is in
     */
    private record Waiting(SourceStory source, Future<PreparedStory> prepared, List<Runnable> after) {
        int characters() {
            return source == null ? 0 : source.html().length();
        }
    }

    /** @param progress is told of each story that is in or refused */
    StoryQueue(
            StoryPreparation preparation,
            Importer.Options options,
            SectionMapping sections,
            ImportBatches batches,
            Runnable progress) {
        this.preparation = preparation;
        this.options = options;
        this.sections = sections;
        this.batches = batches;
        this.progress = progress;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    }

    void add(SourceStory story) {
        enqueue(new Waiting(story, cores.submit(() -> prepare(story)), new ArrayList<>()));
    }

    void refuse(String name, ImportRefusedException why) {
        PreparedStory refused = PreparedStory.refused(name, why);
        enqueue(new Waiting(null, CompletableFuture.completedFuture(refused), new ArrayList<>()));
    }

    /** @param by the version that says so, or null */
    void thrownAway(String name, IncomingStory.Source source, SourceVersion by) {
        then(() -> batches.takeBack(name, source, by, progress));
    }

    /** Done when all that has been added so far is in. */
    void then(Runnable action) {
        if (waiting.isEmpty()) {
            action.run();
        } else {
            waiting.getLast().after.add(action);
        }
    }

    void finish() {
        while (!waiting.isEmpty()) {
            writeSome();
        }
    }

    @Override
    public void close() {
        cores.shutdownNow();
    }

    private PreparedStory prepare(SourceStory story) {
        PreparedStory[] prepared = new PreparedStory[1];
        QueryTimeouts.within(
                batches.patience().most(), () -> prepared[0] = preparation.prepare(story, options, sections));
        return prepared[0];
    }

    /** While some are written, as many are prepared. */
    private void enqueue(Waiting next) {
        waiting.add(next);
        characters += next.characters();
        while (waiting.size() >= 2 * together || characters > MOST_CHARACTERS) {
            writeSome();
        }
    }

    private void writeSome() {
        List<PreparedStory> stories = new ArrayList<>();
        Deque<List<Runnable>> after = new ArrayDeque<>();
        while (stories.size() < together && !waiting.isEmpty()) {
            Waiting next = waiting.getFirst();
            stories.add(prepared(next)); // before it leaves the queue: an outage ends the run here
            waiting.removeFirst();
            characters -= next.characters();
            after.add(next.after);
        }
        together = Math.min(2 * together, MOST_TOGETHER);
        batches.write(stories, () -> {
            progress.run();
            after.removeFirst().forEach(Runnable::run);
        });
    }

    /** One that met an outage is prepared once more, patiently. */
    private PreparedStory prepared(Waiting next) {
        try {
            return next.prepared.get();
        } catch (ExecutionException outage) {
            return batches.patience().with(() -> preparation.prepare(next.source, options, sections));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", stopped);
        }
    }
}
