package shironam.desk.audit;

import java.io.IOException;
import java.io.Writer;

/**
 * Lines of a file of comma-separated values (RFC 4180), as spreadsheets read them: a mark at the start says that it is
 * UTF-8, and a cell that would be a formula is kept from being one.
 */
final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    void line(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
