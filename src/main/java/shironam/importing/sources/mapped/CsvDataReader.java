package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;

/** Reads tables as text (RFC 4180), parted by commas, semicolons or tabs, by a mapping. */
@ApplicationScoped
@Priority(-1)
class CsvDataReader implements SourceReader {
    private static final Set<String> NOTHING = Set.of("NULL", "\\N", "null");
    private static final int LONGEST_ROW = 8 * 1024 * 1024;
    private static final int LONGEST_HEADER = 8192;

    @Inject
    Mappings mappings;

    @Override
    public boolean reads(SourceFile file) {
        String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return true;
        }
        String header = header(file);
        return !header.isEmpty() && "<{[-".indexOf(header.charAt(0)) < 0 && columns(header) > 2 && data().knows(file);
    }

    private static String header(SourceFile file) {
        String head = file.headText().stripLeading();
        int end = head.indexOf('\n');
        return end < 0 || end > LONGEST_HEADER ? "" : head.substring(0, end);
    }

    private static long columns(String header) {
        char delimiter = delimiter(header);
        return header.chars().filter(c -> c == delimiter).count() + 1;
    }

    /** Of those that part columns, the one that stands in the header most often. */
    private static char delimiter(String header) {
        char most = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(header, one) > count(header, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private DataReader data() {
        return new DataReader(mappings, CsvDataReader::forEach);
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        data().read(file, items);
    }

    private static void forEach(SourceFile file, String path, Consumer<JsonNode> item)
            throws ImportRefusedException, IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(header(file)))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(true)
                .get();
        long row = 0;
        try (BoundedRows rows = new BoundedRows(SourceText.open(file));
                CSVParser csv =
                        CSVParser.builder().setReader(rows).setFormat(format).get()) {
            Iterator<CSVRecord> records = csv.iterator();
            for (ObjectNode node = next(records, csv, row); node != null; node = next(records, csv, row)) {
                rows.next();
                row++;
                item.accept(node);
            }
        }
    }

    /** @return null after the last */
    private static ObjectNode next(Iterator<CSVRecord> records, CSVParser csv, long row) throws ImportRefusedException {
        try {
            return records.hasNext() ? asNode(records.next(), csv.getHeaderNames()) : null;
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new ImportRefusedException(
                    RefusalReason.BROKEN,
                    String.valueOf(row + 1),
                    "As a table it is broken after row " + row + ": a quotation mark that has no partner, as a rule.",
                    (row == 0 ? "Nothing of it is in." : "The rows before it are in.")
                            + " Mend it there and import it again.");
        }
    }

    private static ObjectNode asNode(CSVRecord record, List<String> columns) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
            String value = record.get(i);
            if (value != null && !NOTHING.contains(value) && !columns.get(i).isBlank() && !node.has(columns.get(i))) {
                node.put(columns.get(i).strip(), value);
            }
        }
        return node;
    }

    /** A quotation mark that is never closed makes one row of the whole file. */
    private static final class BoundedRows extends FilterReader {
        private long read;

        BoundedRows(Reader in) {
            super(in);
        }

        void next() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int characters) throws IOException {
            read += characters;
            if (read > LONGEST_ROW) {
                throw new IOException("a row of more than " + LONGEST_ROW + " signs");
            }
        }
    }
}
