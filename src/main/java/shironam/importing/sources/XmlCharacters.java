package shironam.importing.sources;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an XML file in the encoding that it declares; what no XML may hold becomes a sign that it may. */
final class XmlCharacters extends FilterReader {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final char INSTEAD = '\uFFFD';

    XmlCharacters(SourceFile file) throws IOException {
        super(withoutMark(new InputStreamReader(file.open(), charset(file))));
    }

    private static Charset charset(SourceFile file) {
        byte[] head = file.head();
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF
                || head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(file.headText());
        try {
            return declared.find() && !declared.group(1).toLowerCase().startsWith("utf-16")
                    ? Charset.forName(declared.group(1))
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Without marks and white space before the declaration, which servers put there and XML forbids. */
    private static Reader withoutMark(Reader in) throws IOException {
        java.io.PushbackReader text = new java.io.PushbackReader(in);
        int character = text.read();
        while (character == '\uFEFF' || character >= 0 && Character.isWhitespace(character)) {
            character = text.read();
        }
        if (character >= 0) {
            text.unread(character);
        }
        return text;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = in.read(into, from, length);
        for (int i = from; i < from + count; i++) {
            char character = into[i];
            if (character < ' ' && character != '\n' && character != '\r' && character != '\t') {
                into[i] = ' ';
            } else if (character >= '\uFFFE') {
                into[i] = INSTEAD;
            }
        }
        return count;
    }
}
