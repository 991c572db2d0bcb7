package shironam.importing.sources.substack;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;

/** Reads {@code posts.csv}, and for each of its rows the text that lies beside it under the post's number. */
@ApplicationScoped
public class SubstackReader implements SourceReader {
    private static final String TABLE = "posts.csv";
    private static final Pattern HEADER = Pattern.compile("\"?post_id\"?,.{0,200}\\btitle\\b.{0,200}");
    private static final Pattern TEXT = Pattern.compile("\\d{1,20}\\.[\\w.-]{0,200}\\.html");
    private static final Pattern OF_READERS =
            Pattern.compile(".*\\.(?:opens|delivers)\\.csv|(?:email_list|subscribers?)\\b.*\\.csv");
    private static final int LONGEST_HEADER = 1000;
    private static final Pattern POST = Pattern.compile("\\d{1,20}\\.[\\w.-]{0,200}");

    @Override
    public boolean reads(SourceFile file) {
        return HEADER.matcher(file.headText()).lookingAt();
    }

    /** Whether the table of an export tells of that file, so that it is no source of its own. */
    public static boolean isTextOfATable(Path file) {
        return TEXT.matcher(file.getFileName().toString()).matches()
                && folders(file.toAbsolutePath().getParent()).stream().anyMatch(SubstackReader::hasATable);
    }

    /** Whether it lists who reads a newsletter, which nobody's story is. */
    public static boolean isAListOfReaders(Path file) {
        return OF_READERS.matcher(file.getFileName().toString()).matches()
                && folders(file.toAbsolutePath().getParent()).stream().anyMatch(SubstackReader::hasATable);
    }

    private static boolean hasATable(Path folder) {
        Path table = folder.resolve(TABLE);
        if (!Files.isRegularFile(table, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(table)) {
            return HEADER.matcher(SourceText.ofHead(in.readNBytes(LONGEST_HEADER)))
                    .lookingAt();
        } catch (IOException saidByWhoReadsIt) {
            return false;
        }
    }

    private static List<Path> folders(Path folder) {
        return folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent());
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        long last = 0;
        try (CSVParser rows = CSVParser.parse(new BufferedReader(SourceText.open(file)), format)) {
            for (CSVRecord row : rows) {
                handOn(row, file, items);
                last = row.getRecordNumber();
            }
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            throw new ImportRefusedException(
                    RefusalReason.BROKEN,
                    "–",
                    "Its table is broken after row " + last + ".",
                    "Export it again; what stands before is in.");
        }
    }

    private static void handOn(CSVRecord row, SourceFile file, ItemConsumer items) {
        String name = file.name() + ": post «" + ImportRefusedException.shortened(cell(row, "title")) + "»";
        try {
            story(name, row, file, items);
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
    }

    private static void story(String name, CSVRecord row, SourceFile file, ItemConsumer items)
            throws ImportRefusedException {
        String id = cell(row, "post_id");
        Path text = textOf(id, file);
        SourceText read = SourceText.of(text);
        String slug = id.substring(id.indexOf('.') + 1);
        ExportedStory story = new ExportedStory(name, "substack:" + id)
                .html(read.text())
                .folder(file.folder())
                .with("headline", cell(row, "title"))
                .with("summary", cell(row, "subtitle"))
                .with("slug", slug)
                .alsoAt("/p/" + slug)
                .date(cell(row, "post_date"));
        read.notes().forEach(story::note);
        if (!cell(row, "is_published").equalsIgnoreCase("true")) {
            story.draft("It was no more than a draft, and is in as one.");
        } else if (!cell(row, "audience").isEmpty() && !cell(row, "audience").equals("everyone")) {
            story.draft("It was for members only, and is in as a draft.");
        }
        items.story(story.asSource());
    }

    private static Path textOf(String id, SourceFile file) throws ImportRefusedException {
        if (!POST.matcher(id).matches()) {
            throw noText(id);
        }
        String named = id + ".html";
        Path folder = file.folder();
        return Stream.of(folder.resolve("posts").resolve(named), folder.resolve(named))
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow(() -> noText(id));
    }

    private static ImportRefusedException noText(String id) {
        return new ImportRefusedException(
                RefusalReason.NO_TEXT,
                "No text lies beside its table: posts/" + ImportRefusedException.shortened(id) + ".html.",
                "Import the export whole, as it was downloaded.");
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
    }
}
