package shironam.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/** The rows of a table as a file, by COPY in PostgreSQL's text format, which any later version reads. */
final class TableCopy {
    private static final int BUFFER = 1 << 16;

    private TableCopy() {}

    /** Writes the rows in the order of their key, so that the same rows are the same file. */
    static BackupManifest.Table write(Connection connection, PostgresCatalog.Table table, Path backup)
            throws SQLException, IOException {
        String order = table.key().isEmpty() ? "t::text" : PostgresCatalog.quoted(table.key());
        String copy = "copy (select %s from %s t order by %s) to stdout"
                .formatted(PostgresCatalog.quoted(table.columns()), PostgresCatalog.quoted(table.name()), order);
        BackupManifest.Table unhashed = new BackupManifest.Table(table.name(), table.columns(), 0, 0, "");
        DurableFile file = new DurableFile(backup.resolve(unhashed.file()));
        long rows;
        long bytes;
        try (file) {
            Counted text = new Counted(new GZIPOutputStream(file, BUFFER));
            try (OutputStream buffered = new BufferedOutputStream(text, BUFFER)) {
                rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, buffered);
            }
            bytes = text.bytes;
        }
        return new BackupManifest.Table(table.name(), table.columns(), rows, bytes, file.sha256());
    }

    /** @return how many rows came in */
    static long read(Connection connection, BackupManifest.Table table, Path backup) throws SQLException, IOException {
        String copy = "copy %s (%s) from stdin"
                .formatted(PostgresCatalog.quoted(table.name()), PostgresCatalog.quoted(table.columns()));
        try (InputStream rows = new GZIPInputStream(Files.newInputStream(backup.resolve(table.file())), BUFFER)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows, BUFFER);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }
    }
}
