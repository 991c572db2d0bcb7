package shironam.importing.sources;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The rows of a table as text (RFC 4180) whose first line names its columns; one after the other, whatever their number. */
public final class CsvRows {
    private static final int LONGEST_ROW = 8 * 1024 * 1024;

    private CsvRows() {}

    /** @throws ImportRefusedException after the rows before, where the table is broken */
    public static void forEach(SourceFile file, char delimiter, Consumer<CSVRecord> consumer)
            throws ImportRefusedException, IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
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
            for (CSVRecord next = next(records, row); next != null; next = next(records, row)) {
                rows.next();
                row++;
                consumer.accept(next);
            }
        }
    }

    /** @return null after the last */
    private static CSVRecord next(Iterator<CSVRecord> records, long row) throws ImportRefusedException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw new ImportRefusedException(
                    RefusalReason.BROKEN,
                    String.valueOf(row + 1),
                    "As a table it is broken after row " + row + ": a quotation mark that has no partner, as a rule.",
                    (row == 0 ? "Nothing of it is in." : "The rows before it are in.")
                            + " Mend it there and import it again.");
        }
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
