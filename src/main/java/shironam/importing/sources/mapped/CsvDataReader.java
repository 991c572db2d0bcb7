package shironam.importing.sources.mapped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import shironam.importing.sources.CsvRows;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;

/** Reads tables as text (RFC 4180), parted by commas, semicolons or tabs, by a mapping. */
@ApplicationScoped
@Priority(-1)
class CsvDataReader implements SourceReader {
    private static final Set<String> NOTHING = Set.of("NULL", "\\N", "null");
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
        return new DataReader(mappings, false, CsvDataReader::forEach);
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        data().read(file, items);
    }

    private static void forEach(SourceFile file, String path, DataReader.Found found)
            throws ImportRefusedException, IOException {
        CsvRows.forEach(file, delimiter(header(file)), row -> found.item(asNode(row)));
    }

    private static ObjectNode asNode(CSVRecord record) {
        List<String> columns = record.getParser().getHeaderNames();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
            String column = columns.get(i).strip();
            if (!column.isEmpty() && !node.hasNonNull(column)) {
                String value = record.get(i);
                node.put(column, value == null || NOTHING.contains(value) ? null : value);
            }
        }
        return node;
    }
}
