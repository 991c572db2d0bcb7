package shironam.importing.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shironam.story.origins.IncomingStory;

/** What a reader hands on. */
public final class ReadItems implements ItemConsumer {
    public final List<SourceStory> stories = new ArrayList<>();
    public final Map<String, Long> omitted = new TreeMap<>();
    public final Map<String, ImportRefusedException> refused = new TreeMap<>();
    public final List<Note> notes = new ArrayList<>();
    public final List<IncomingStory.Source> thrownAway = new ArrayList<>();

    /** Why the file was read no further; null when it was read to its end. */
    public ImportRefusedException brokenOff;

    public static ReadItems of(SourceReader reader, Path file) {
        ReadItems items = new ReadItems();
        SourceFile source = SourceFile.of(file, file.toAbsolutePath().getParent());
        if (!reader.reads(source)) {
            throw new AssertionError("it is not known: " + file);
        }
        try {
            reader.read(source, items);
        } catch (ImportRefusedException refusal) {
            items.brokenOff = refusal;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return items;
    }

    public static ReadItems of(SourceReader reader, String text) throws IOException {
        return of(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadItems of(SourceReader reader, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("source", "");
        try {
            return of(reader, Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void story(SourceStory story) {
        stories.add(story);
    }

    @Override
    public void omitted(String what, long times) {
        omitted.merge(what, times, Long::sum);
    }

    @Override
    public void refused(String name, ImportRefusedException why) {
        refused.put(name, why);
    }

    @Override
    public void thrownAway(String name, IncomingStory.Source source, ItemVersions.Version by) {
        thrownAway.add(source);
    }

    @Override
    public void noted(Note note) {
        notes.add(note);
    }
}
