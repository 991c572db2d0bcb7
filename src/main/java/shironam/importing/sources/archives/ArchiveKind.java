package shironam.importing.sources.archives;

import java.util.Optional;

/** What files are packed in, by the first bytes. */
public enum ArchiveKind {
    ZIP,
    GZIP,
    TAR;

    private static final int TAR_MARK = 257;

    public static Optional<ArchiveKind> of(byte[] head) {
        if (begins(head, 0, "PK\u0003\u0004") || begins(head, 0, "PK\u0005\u0006")) {
            return Optional.of(ZIP);
        }
        if (begins(head, 0, "\u001F\u008B")) {
            return Optional.of(GZIP);
        }
        return begins(head, TAR_MARK, "ustar") ? Optional.of(TAR) : Optional.empty();
    }

    /** Whether a ZIP is an office document or an electronic book, which are packed too. */
    static boolean isDocument(String firstName) {
        return firstName.equals("mimetype") || firstName.equals("[Content_Types].xml");
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        for (int i = 0; i < with.length(); i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
