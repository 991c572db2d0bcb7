package shironam.media.recordings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import shironam.media.recordings.UnusableRecordingException.Reason;

/** Captions of a film, as somebody uploads them. */
public final class WebVtt {
    public static final int MOST_CAPTIONS = 512 * 1024;

    private WebVtt() {}

    /** The text of a captions file: WebVTT in UTF-8. */
    public static String text(Path file) throws UnusableRecordingException, IOException {
        if (Files.size(file) > MOST_CAPTIONS) {
            throw new UnusableRecordingException(
                    Reason.NO_CAPTIONS, "they have more than " + MOST_CAPTIONS / 1024 + " KB");
        }
        return text(Files.readAllBytes(file));
    }

    static String text(byte[] file) throws UnusableRecordingException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            if (text.matches("(?s)WEBVTT(?:[ \t\n].*)?") && text.contains("-->")) {
                return text.replace("\0", "");
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new UnusableRecordingException(Reason.NO_CAPTIONS, "they are not in UTF-8");
        }
        throw new UnusableRecordingException(Reason.NO_CAPTIONS, "they are no WebVTT");
    }
}
