package shironam.importing.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** A page that was saved with all its parts in one file (RFC 2557). */
final class Mhtml {
    private static final int DEEPEST = 10;

    private Mhtml() {}

    /** Its HTML, which is the first of its parts; its pictures stay links. */
    static SourceText page(String message) throws ImportRefusedException {
        MimeTokenStream parts = new MimeTokenStream(
                MimeConfig.custom().setMaxContentLen(SeedReader.MOST_BYTES).build());
        try {
            parts.parse(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
            int depth = 0;
            for (EntityState at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
                depth += at == EntityState.T_START_MULTIPART ? 1 : at == EntityState.T_END_MULTIPART ? -1 : 0;
                if (depth > DEEPEST) {
                    break;
                }
                if (at == EntityState.T_BODY
                        && parts.getBodyDescriptor().getMimeType().equals("text/html")) {
                    return SourceText.of(parts.getDecodedInputStream().readAllBytes());
                }
            }
        } catch (MimeException | IOException broken) {
            throw new ImportRefusedException(
                    "It is a page saved in one file (MHTML), and is broken.", "Save it again, as HTML only.");
        }
        throw ForeignFormat.SAVED_MAIL.refusal();
    }
}
