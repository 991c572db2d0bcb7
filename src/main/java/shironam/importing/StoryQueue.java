package shironam.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.SourceStory;
import shironam.story.database.QueryTimeouts;
import shironam.story.origins.IncomingStory;
import shironam.story.origins.SourceVersion;

/**
 * Stories on their way from a source to the database: one thread reads the source, all cores prepare its stories, and
 * another thread writes them in the order of the source. So what comes of an import does not depend on which core was
 * faster. What the run tells and counts of stories that are in, the thread that writes does, too.
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
    private final ExecutorService writer = Executors.newSingleThreadExecutor(StoryQueue::daemon);
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** What was given to the writer last; after a failure nothing more is written. */
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private final AtomicLong characters = new AtomicLong();
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
            written = written.thenRunAsync(action, writer);
        } else {
            waiting.getLast().after.add(action);
        }
    }

    void finish() {
        while (!waiting.isEmpty()) {
            writeSome();
        }
        await();
    }

    /** What is being written is in, or not, when this is done: nobody tells of the run before. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(2 * batches.patience().most().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        writer.shutdownNow();
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
        characters.addAndGet(next.characters());
        while (waiting.size() >= 2 * together || characters.get() > MOST_CHARACTERS && !waiting.isEmpty()) {
            writeSome();
        }
    }

    /** One batch is written at a time. */
    private void writeSome() {
        await();
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < together && !waiting.isEmpty()) {
            batch.add(waiting.removeFirst());
        }
        together = Math.min(2 * together, MOST_TOGETHER);
        written = CompletableFuture.runAsync(() -> write(batch), writer);
    }

    private void write(List<Waiting> batch) {
        List<PreparedStory> stories = batch.stream().map(this::prepared).toList();
        Iterator<Waiting> done = batch.iterator();
        batches.write(stories, () -> {
            progress.run();
            done.next().after.forEach(Runnable::run);
        });
        batch.forEach(story -> characters.addAndGet(-story.characters()));
    }

    private void await() {
        try {
            written.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ofABatch) {
                throw ofABatch;
            }
            throw (Error) failed.getCause();
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** One that met an outage is prepared once more, patiently. */
    private PreparedStory prepared(Waiting next) {
        try {
            return next.prepared.get();
        } catch (ExecutionException outage) {
            return batches.patience().with(() -> preparation.prepare(next.source, options, sections));
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the import was interrupted", stopped);
    }
}
