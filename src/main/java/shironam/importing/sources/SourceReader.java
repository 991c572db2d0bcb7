package shironam.importing.sources;

import java.io.IOException;

/**
 * Reads one format. Each is a CDI bean, and a new format is a new bean and nothing else. Beans are asked in the order of
 * their {@link jakarta.annotation.Priority}, highest first; the one of seeds is the last and takes any text.
 */
public interface SourceReader {
    /** Whether the file is of this format, by {@link SourceFile#head} and never by its name. It does not throw. */
    boolean reads(SourceFile file);

    /** Whether what it reads has marks of its format; if not, the file may as well be no story. */
    default boolean knowsFormat() {
        return true;
    }

    /**
     * Hands on each item of the file as soon as it is read, and keeps none of them. What is broken in one item is said by
     * {@link ItemConsumer#refused}, and the others go on. What the consumer throws is not caught.
     *
     * @throws ImportRefusedException when the file itself can't be read, or no further; what was handed on stays
     */
    void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException;
}
