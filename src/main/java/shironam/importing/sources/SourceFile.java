package shironam.importing.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import shironam.story.origins.IncomingStory;

/** A file that was named to an import, or lies in a folder or an archive that was. */
public final class SourceFile {
    private static final byte[] NOTHING = {};

    private final Path file;
    private final Path root;
    private final String name;
    private final String location;
    private final String mapping;
    private byte[] head;
    private String headText;

    private SourceFile(Path file, Path root, String name, String location) {
        this(file, root, name, location, "");
    }

    private SourceFile(Path file, Path root, String name, String location, String mapping) {
        this.mapping = mapping;
        this.file = file;
        this.root = root;
        this.name = name;
        this.location = location;
    }

    /** @param root the folder that was named; the file's own folder when it was named itself */
    public static SourceFile of(Path file, Path root) {
        return new SourceFile(file, root, file.toString(), null);
    }

    /** A file whose name says nothing. */
    static SourceFile named(Path file, String name, String location) {
        return new SourceFile(file, file.toAbsolutePath().getParent(), name, location);
    }

    /** A file that was unpacked. It is known by its place in the archive, since where it lies now is of the moment. */
    static SourceFile unpacked(Path file, Path root, String archiveName, String archiveLocation) {
        String inside = root.relativize(file).toString().replace('\\', '/');
        return new SourceFile(file, root, archiveName + "!/" + inside, archiveLocation + "!/" + inside);
    }

    /** The same; if it is data it is read by that mapping, or by the one that fits where it is "". */
    public SourceFile readBy(String asked) {
        return new SourceFile(file, root, name, location, asked);
    }

    /** By which it is to be read if it is data; "" for the one that fits. */
    public String mapping() {
        return mapping;
    }

    /** Where it can be read. */
    public Path path() {
        return file;
    }

    /** The folder that was named. */
    public Path root() {
        return root;
    }

    /** Where the pictures lie that its one story names. */
    public Path folder() {
        return file.toAbsolutePath().normalize().getParent();
    }

    /** What people are told it is. */
    public String name() {
        return name;
    }

    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Its first bytes, of which {@link ForeignFormat#HEAD} are enough to tell a format; none when it can't be read. */
    public synchronized byte[] head() {
        if (head == null) {
            try (InputStream in =
                    Files.isRegularFile(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
                head = in.readNBytes(ForeignFormat.HEAD);
            } catch (IOException saidByWhoReadsIt) {
                head = NOTHING;
            }
        }
        return head;
    }

    /** The same as text, in whatever encoding it is, without byte order marks. */
    public synchronized String headText() {
        if (headText == null) {
            headText = SourceText.ofHead(head());
        }
        return headText;
    }

    /** Of a hundred thousand files the beginnings would fill the memory. */
    synchronized void forgetHead() {
        head = null;
        headText = null;
    }

    /** By what a later import knows the one story of this file again, where it has no identifier of its own. */
    public IncomingStory.Source identity() throws IOException {
        String stem = stem(file);
        Path named = file.toAbsolutePath().normalize();
        Path below = root.toAbsolutePath().normalize();
        String path = named.startsWith(below)
                ? below.relativize(named).toString()
                : named.getFileName().toString();
        Path folder = named.getParent();
        String oldName = folder == null || folder.getFileName() == null ? stem : folder.getFileName() + "/" + stem;
        String place = location != null ? location : file.toRealPath().toString();
        return new IncomingStory.Source(place, path.replace('\\', '/'), stem, oldName);
    }

    /** Its name without the ending. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
