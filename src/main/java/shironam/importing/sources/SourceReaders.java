package shironam.importing.sources;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;

/** All formats that can be read. */
@ApplicationScoped
public class SourceReaders {
    @Inject
    @All
    List<SourceReader> readers;

    /** Whether somebody knows the file's format; any other file may still be a story's text. */
    public boolean know(SourceFile file) {
        return readerOf(file).knowsFormat();
    }

    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException {
        try {
            readerOf(file).read(file, items);
        } catch (CharConversionException noText) {
            throw new ImportRefusedException(
                    RefusalReason.ENCODING,
                    "It is no text in the encoding in which it begins.",
                    "Export it again, or save it as UTF-8.");
        } catch (IOException failure) {
            throw ImportRefusedException.unreadable(failure);
        } finally {
            file.forgetHead();
        }
    }

    /** What can't be read is said when its items are. */
    public void lookAt(SourceFile file, ItemVersions versions) {
        try {
            for (SourceReader reader : readers) {
                if (reader instanceof ItemVersions.Reader versioned && reader.reads(file)) {
                    versioned.lookAt(file, versions);
                }
            }
        } catch (IOException saidWhenItIsRead) {
            return;
        } finally {
            file.forgetHead();
        }
    }

    private SourceReader readerOf(SourceFile file) {
        return readers.stream()
                .filter(reader -> reader.reads(file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reader for " + file));
    }
}
