package shironam.importing.sources.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceText;

/** The text of an XML file in the encoding that it declares; what no XML may hold becomes a sign that it may. */
final class XmlCharacters extends FilterReader {
    private static final char INSTEAD = '\uFFFD';

    XmlCharacters(SourceFile file) throws IOException {
        super(withoutMark(new InputStreamReader(file.open(), SourceText.charsetOf(file.head()))));
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
