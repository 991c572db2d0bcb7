package shironam.importing.sources.movabletype;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.SourceText;

/** Reads one entry after the other: lines of dashes part them, and the sections in each. */
@ApplicationScoped
class MovableTypeReader implements SourceReader {
    private static final String END_OF_SECTION = "-----";
    private static final String END_OF_ENTRY = "--------";
    private static final Pattern BEGIN = Pattern.compile("(?:[A-Z][A-Z ]{2,20}:[^\\n]{0,1000}\\n){2,30}-----\\s*\\n"
            + "(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):");

    @Override
    public boolean reads(SourceFile file) {
        return BEGIN.matcher(file.headText().replace("\r\n", "\n").stripLeading())
                .lookingAt();
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        MovableTypeEntry entry = new MovableTypeEntry();
        StringBuilder section = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(SourceText.open(file))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean endsEntry = line.stripTrailing().equals(END_OF_ENTRY);
                if (endsEntry || line.stripTrailing().equals(END_OF_SECTION)) {
                    entry.add(section.toString());
                    section.setLength(0);
                } else if (section.length() <= SourceText.MOST_BYTES) {
                    section.append(line).append('\n');
                }
                if (endsEntry) {
                    handOn(entry, file, items);
                    entry = new MovableTypeEntry();
                }
            }
        }
        entry.add(section.toString());
        handOn(entry, file, items);
    }

    private static void handOn(MovableTypeEntry entry, SourceFile file, ItemConsumer items) {
        items.omitted("comments", entry.comments());
        if (entry.isEmpty()) {
            return;
        }
        String name = file.name() + ": entry «" + ImportRefusedException.shortened(entry.title()) + "»";
        try {
            if (entry.isTooLong()) {
                throw SourceText.tooLarge("It has", "Split it.");
            }
            items.story(entry.story(name));
        } catch (ImportRefusedException refusal) {
            items.refused(name, refusal);
        }
    }
}
