package shironam.importing.sources.mapped;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceFiles;
import shironam.importing.sources.SourceText;

/** JSON Lines: each line stands for itself, so a broken or endless one keeps no other out. */
final class JsonLines {
    private static final List<String> NAMES = List.of(".jsonl", ".ndjson");

    /** Its text is at most as long as that of a story, and may be escaped. */
    private static final int LONGEST = 4 * SourceText.MOST_BYTES;

    private static final int AT_ONCE = 1 << 16;

    private enum Ending {
        WHOLE,
        TOO_EARLY,
        BROKEN
    }

    interface Line {
        void read(JsonParser json) throws IOException;
    }

    private final Reader reader;
    private final Line line;
    private final DataReader.Found found;
    private final StringBuilder text = new StringBuilder();
    private boolean isTooLong;
    private long number = 1;

    private JsonLines(Reader reader, Line line, DataReader.Found found) {
        this.reader = reader;
        this.line = line;
        this.found = found;
    }

    /** By its name, or by an object in one line; and no object that goes on in the next one. */
    static boolean are(SourceFile file) {
        String head = file.headText().stripLeading();
        int end = head.indexOf('\n');
        if (!head.startsWith("{") || end < 0) {
            return head.startsWith("{") && areCalledSo(file);
        }
        String first = head.substring(0, end).stripTrailing();
        String next = head.substring(end).stripLeading();
        if (areCalledSo(file)) {
            return next.isEmpty() || next.startsWith("{") || !goesOn(first, next.split("\n", 2)[0]);
        }
        return first.endsWith("}") && next.startsWith("{");
    }

    /** Whether the first is the begin of an object and the next belongs to it; a broken one keeps no other out. */
    private static boolean goesOn(String first, String next) {
        return ending(first) == Ending.TOO_EARLY && ending(first + "\n" + next) != Ending.BROKEN;
    }

    private static Ending ending(String text) {
        try (JsonParser json = JsonExport.open(text.replaceFirst(",\\s*$", ""))) {
            while (json.nextToken() != null) {
                json.skipChildren();
            }
            return Ending.WHOLE;
        } catch (JsonEOFException tooEarly) {
            return Ending.TOO_EARLY;
        } catch (IOException broken) {
            return Ending.BROKEN;
        }
    }

    static boolean areCalledSo(SourceFile file) {
        return SourceFiles.ends(file.path(), NAMES);
    }

    static void forEach(SourceFile file, Line line, DataReader.Found found) throws IOException {
        try (Reader reader = SourceText.open(file)) {
            new JsonLines(reader, line, found).readAll();
        }
    }

    private void readAll() throws IOException {
        char[] some = new char[AT_ONCE];
        for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (some[i] == '\n') {
                    add(some, from, i);
                    end();
                    from = i + 1;
                }
            }
            add(some, from, read);
        }
        end();
    }

    private void add(char[] some, int from, int end) {
        if (text.length() + end - from > LONGEST) {
            isTooLong = true;
            text.setLength(0);
        }
        if (!isTooLong) {
            text.append(some, from, end - from);
        }
    }

    private void end() throws IOException {
        if (isTooLong) {
            found.refused(
                    "line " + number,
                    SourceText.tooLarge(
                            "It has", "Leave out what is no text, such as pictures written into the HTML."));
        } else if (!text.isEmpty()) {
            read(text.toString());
        }
        text.setLength(0);
        isTooLong = false;
        number++;
    }

    private void read(String one) throws IOException {
        try (JsonParser json = JsonExport.open(one)) {
            while (json.nextToken() != null) {
                line.read(json);
            }
        } catch (JsonProcessingException broken) {
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            found.refused(
                    "line " + number,
                    new ImportRefusedException(
                            RefusalReason.LINE_BROKEN,
                            number + ":" + column,
                            "It is broken at column " + column + " and is left out; the other lines are in.",
                            "Mend it, and import it again."));
        }
    }
}
