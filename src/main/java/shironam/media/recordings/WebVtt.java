package shironam.media.recordings;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.media.recordings.UnusableRecordingException.Reason;

/** Captions of a film, as somebody uploads them. */
public final class WebVtt {
    public static final int MOST_CAPTIONS = 512 * 1024;

    /** As SubRip writes it: {@code 0:00:01,500 --> 00:00:04,000}. */
    private static final Pattern SUBRIP_TIMES = Pattern.compile(
            "[ \\t]*(\\d{1,2}):(\\d\\d):(\\d\\d)[,.](\\d{1,3})[ \\t]*-->[ \\t]*(\\d{1,2}):(\\d\\d):(\\d\\d)[,.](\\d{1,3}).*");

    private static final Pattern SUBRIP =
            Pattern.compile("\\A\\s*(?:\\d+[ \\t]*\\n)?[ \\t]*\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{1,3}[ \\t]*-->");

    /** Where on the picture a line stands, which only SubRip's players read. */
    private static final Pattern SUBRIP_PLACE = Pattern.compile("\\{\\\\[^{}\\n]{1,40}\\}");

    private WebVtt() {}

    /** The text of a captions file as WebVTT: of a WebVTT or SubRip file in UTF-8. */
    public static String text(Path file) throws UnusableRecordingException, IOException {
        if (Files.size(file) > MOST_CAPTIONS) {
            throw new UnusableRecordingException(
                    Reason.NO_CAPTIONS, "they have more than " + MOST_CAPTIONS / 1024 + " KB");
        }
        return text(Files.readAllBytes(file));
    }

    static String text(byte[] file) throws UnusableRecordingException {
        try {
            String text = charset(file)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            if (text.matches("(?s)WEBVTT(?:[ \t\n].*)?") && text.contains("-->")) {
                return text.replace("\0", "");
            }
            if (SUBRIP.matcher(text).find()) {
                return ofSubRip(text.replace("\0", ""));
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new UnusableRecordingException(Reason.NO_CAPTIONS, "they are not in UTF-8");
        }
        throw new UnusableRecordingException(Reason.NO_CAPTIONS, "they are neither WebVTT nor SubRip");
    }

    /** UTF-8, but for what says at its beginning that it is the other one, as Windows' editor writes it. */
    private static Charset charset(byte[] file) {
        boolean isWide = file.length > 1
                && ((file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE
                        || (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF);
        return isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String ofSubRip(String text) {
        return "WEBVTT\n\n"
                + text.lines().map(WebVtt::line).collect(joining("\n")).strip() + "\n";
    }

    /** Words may hold no arrow of those that stand between times. */
    private static String line(String line) {
        Matcher times = SUBRIP_TIMES.matcher(line);
        return times.matches()
                ? time(times, 1) + " --> " + time(times, 5)
                : SUBRIP_PLACE.matcher(line).replaceAll("").replace("-->", "→");
    }

    private static String time(Matcher times, int group) {
        return "%02d:%s:%s.%s"
                .formatted(
                        Integer.parseInt(times.group(group)),
                        times.group(group + 1),
                        times.group(group + 2),
                        (times.group(group + 3) + "00").substring(0, 3));
    }
}
