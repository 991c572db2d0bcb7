package shironam.importing.sources.substack;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import shironam.importing.sources.CsvRows;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;

/** Reads {@code posts.csv}, and for each of its rows the text that lies beside it under the post's number. */
@ApplicationScoped
public class SubstackReader implements SourceReader {
    private static final String TABLE = "posts.csv";
    private static final String TEXTS = "posts";
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

    /** The folders of those files that hold a table, which tells of the files beside it and one folder below. */
    public static Set<Path> foldersOfTables(List<Path> files) {
        return files.stream()
                .filter(SubstackReader::isTable)
                .map(file -> file.toAbsolutePath().getParent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isTable(Path file) {
        if (!file.endsWith(TABLE)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return HEADER.matcher(SourceText.ofHead(in.readNBytes(LONGEST_HEADER)))
                    .lookingAt();
        } catch (IOException saidByWhoReadsIt) {
            return false;
        }
    }

    /** Whether it is read with its table, so that it is no source of its own. */
    public static boolean isTextOfATable(Path file, Set<Path> folders) {
        return isNamed(file, TEXT) && isBeneath(file, folders);
    }

    /** Whether it lists who reads a newsletter, which nobody's story is. */
    public static boolean isAListOfReaders(Path file, Set<Path> folders) {
        return isNamed(file, OF_READERS) && isBeneath(file, folders);
    }

    private static boolean isNamed(Path file, Pattern name) {
        return name.matcher(file.getFileName().toString()).matches();
    }

    private static boolean isBeneath(Path file, Set<Path> folders) {
        Path folder = file.toAbsolutePath().getParent();
        return folders.contains(folder) || folder.getParent() != null && folders.contains(folder.getParent());
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        Set<String> told = new HashSet<>();
        CsvRows.forEach(file, ',', row -> {
            told.add(cell(row, "post_id") + ".html");
            handOn(row, file, items);
        });
        items.omitted("texts that no row of their table names", untold(file.folder(), told));
    }

    private static long untold(Path folder, Set<String> told) throws IOException {
        long untold = 0;
        for (Path place : List.of(folder, folder.resolve(TEXTS))) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> files = Files.list(place)) {
                    untold += files.filter(text -> isNamed(text, TEXT)
                                    && !told.contains(text.getFileName().toString()))
                            .count();
                }
            }
        }
        return untold;
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
            story.draft();
        } else if (!cell(row, "audience").isEmpty() && !cell(row, "audience").equals("everyone")) {
            story.draft(Note.Kind.MEMBERS_ONLY);
        }
        items.story(story.asSource());
    }

    private static Path textOf(String id, SourceFile file) throws ImportRefusedException {
        if (!POST.matcher(id).matches()) {
            throw noText(id);
        }
        String named = id + ".html";
        Path folder = file.folder();
        return Stream.of(folder.resolve(TEXTS).resolve(named), folder.resolve(named))
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
