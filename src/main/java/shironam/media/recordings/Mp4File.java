package shironam.media.recordings;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shironam.media.RecordingKind;
import shironam.media.recordings.UnusableRecordingException.Reason;

/**
 * MP4 (ISO/IEC 14496-12) as a tree of boxes. What users, cameras and programs wrote into it beside film and sound, as the
 * place where it was shot, is overwritten by empty boxes of the same length, so that nothing else moves; so are tracks of
 * other things, with their samples.
 */
final class Mp4File {
    private static final int MOST_BOXES = 200_000;
    private static final int LONGEST_INDEX = 16 * 1024 * 1024;
    private static final int A_PIECE = 64 * 1024;
    private static final String NOTHING = "free";

    /** What stays in a box of that name; in any other, all stays. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "moov", Set.of("mvhd", "trak", "mvex"),
            "trak", Set.of("tkhd", "edts", "mdia"),
            "mdia", Set.of("mdhd", "hdlr", "minf", "elng"),
            "minf", Set.of("vmhd", "smhd", "dinf", "stbl"),
            "stbl",
                    Set.of(
                            "stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh",
                            "padb", "stdp", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio"),
            "moof", Set.of("mfhd", "traf"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "saiz", "saio"));

    private static final Set<String> NEEDED_ON_TOP = Set.of("ftyp", "moov", "mdat", "moof", "sidx", "styp", "mfra");
    /** Where they are in what a box holds: of a handler, and of how a film is coded. */
    private static final int HANDLER_NAME = 24;

    private static final int CODER_NAME = 58;
    private static final int CODER_NAME_BYTES = 32;

    private static final String SHOWS = "vide";
    private static final String SOUNDS = "soun";
    private static final Set<String> FILM = Set.of("avc1", "avc3", "av01", "vp09");
    private static final Set<String> SOUND = Set.of("mp4a", "Opus", "fLaC", ".mp3");

    private final FileChannel file;
    private int boxes;

    Mp4File(FileChannel file) {
        this.file = file;
    }

    /** @param content where it begins, behind length and name */
    private record Box(String name, long start, long content, long end) {}

    RecordingFile read() throws IOException, UnusableRecordingException {
        List<Box> top = boxes(0, file.size());
        Box type = top.get(0);
        if (RecordingFile.text(RecordingFile.bytes(file, type.content, 4), 0, 4).equals("qt  ")) {
            throw new UnusableRecordingException(Reason.CONTAINER, "it is QuickTime");
        }
        Box index = named("moov", top).orElseThrow(EOFException::new);
        if (index.end - index.start > LONGEST_INDEX || named("mdat", top).isEmpty()) {
            throw new EOFException();
        }
        List<Box> inIndex = boxes(index.content, index.end);
        List<Box> tracks =
                inIndex.stream().filter(box -> box.name.equals("trak")).toList();
        RecordingFile told = told(seconds(inIndex, tracks, top), tracks);
        for (Box track : tracks) {
            String does = does(inside(track, "mdia"));
            if (!does.equals(SHOWS) && !does.equals(SOUNDS)) {
                overwriteSamples(track, does, top);
                overwrite(track);
            }
        }
        empty(top, NEEDED_ON_TOP);
        return told;
    }

    /** What a camera notes of each moment, as where it is, lies in samples beside those of film and sound. */
    private void overwriteSamples(Box track, String does, List<Box> top)
            throws IOException, UnusableRecordingException {
        if (named("moof", top).isPresent()) {
            throw new UnusableRecordingException(Reason.FRAGMENTS, "its fragments have a track of " + does);
        }
        Box tables = inside(inside(inside(track, "mdia"), "minf"), "stbl");
        Optional<Box> offsets = named("stco", boxes(tables.content, tables.end));
        List<Mp4Chunk> chunks = Mp4Chunk.of(
                whole(offsets.isPresent() ? offsets.get() : inside(tables, "co64")),
                offsets.isPresent() ? Integer.BYTES : Long.BYTES,
                whole(inside(tables, "stsc")),
                whole(inside(tables, "stsz")));
        List<Box> samples = top.stream().filter(box -> box.name.equals("mdat")).toList();
        for (Mp4Chunk chunk : chunks) {
            if (samples.stream().noneMatch(box -> chunk.start() >= box.content && chunk.end() <= box.end)) {
                throw new EOFException();
            }
        }
        if (chunks.stream().mapToLong(Mp4Chunk::length).sum() > file.size()) {
            throw new EOFException();
        }
        for (Mp4Chunk chunk : chunks) {
            overwrite(chunk.start(), chunk.end());
        }
    }

    private RecordingFile told(int seconds, List<Box> tracks) throws IOException, UnusableRecordingException {
        RecordingFile film = null;
        boolean sounds = false;
        for (Box track : tracks) {
            Box media = inside(track, "mdia");
            String does = does(media);
            if (does.equals(SHOWS)) {
                require(FILM, coding(media));
                film = film == null ? sized(seconds, inside(track, "tkhd")) : film;
            } else if (does.equals(SOUNDS)) {
                require(SOUND, coding(media));
                sounds = true;
            }
        }
        if (film == null && !sounds) {
            throw new UnusableRecordingException(Reason.NO_RECORDING, "there is neither film nor sound in it");
        }
        return film != null ? film : new RecordingFile(RecordingKind.M4A, seconds, 0, 0);
    }

    private static void require(Set<String> played, String coding) throws UnusableRecordingException {
        if (!played.contains(coding)) {
            throw new UnusableRecordingException(Reason.CODING, "it is coded as " + coding);
        }
    }

    private String does(Box media) throws IOException {
        return RecordingFile.text(bytes(inside(media, "hdlr"), 12), 8, 4);
    }

    private String coding(Box media) throws IOException {
        return codingOf(inside(inside(inside(media, "minf"), "stbl"), "stsd"));
    }

    private String codingOf(Box samples) throws IOException {
        return RecordingFile.text(bytes(samples, 16), 12, 4);
    }

    /** Turned by a quarter, as telephones write what is held upright, it is as high as it is wide there. */
    private static RecordingFile sized(int seconds, Box header, ByteBuffer told) {
        int matrix = told.get(0) == 1 ? 52 : 40;
        boolean turned = told.getInt(matrix) == 0 && told.getInt(matrix + 4) != 0;
        int across = told.getInt(matrix + 36) >>> 16;
        int down = told.getInt(matrix + 40) >>> 16;
        if (across == 0 || down == 0) {
            throw new IllegalArgumentException("a film without a size in " + header.name);
        }
        return new RecordingFile(RecordingKind.MP4, seconds, turned ? down : across, turned ? across : down);
    }

    private RecordingFile sized(int seconds, Box header) throws IOException {
        int version = bytes(header, 1).get(0);
        return sized(seconds, header, bytes(header, version == 1 ? 96 : 84));
    }

    /** The index of a file that was written piece by piece tells nothing of the pieces, or of the first alone. */
    private int seconds(List<Box> inIndex, List<Box> tracks, List<Box> top) throws IOException {
        ByteBuffer told = whole(named("mvhd", inIndex).orElseThrow(EOFException::new));
        long units = units(told);
        int known = units == 0 ? 0 : RecordingFile.seconds(units, ofASecond(told));
        List<Box> fragments =
                top.stream().filter(box -> box.name.equals("moof")).toList();
        if (fragments.isEmpty()) {
            return known == 0 ? secondsOfSamples(tracks) : known;
        }
        return Math.max(known, seconds(fragments, tracks, usualLengths(inIndex)));
    }

    /** How long the whole is; 0 where it is not known, which is written as 0 or, by the standard, as ones alone. */
    private static long units(ByteBuffer header) {
        long units = isLong(header) ? header.getLong(24) : header.getInt(16);
        return units == -1 ? 0 : isLong(header) ? units : Integer.toUnsignedLong((int) units);
    }

    private int secondsOfSamples(List<Box> tracks) throws IOException {
        int seconds = 0;
        for (Box track : tracks) {
            Box media = inside(track, "mdia");
            long units = Mp4Fragment.lengthOfAll(whole(inside(inside(inside(media, "minf"), "stbl"), "stts")));
            if (units > 0) {
                seconds = Math.max(seconds, RecordingFile.seconds(units, ofASecond(whole(inside(media, "mdhd")))));
            }
        }
        return requireLength(seconds);
    }

    private static int requireLength(int seconds) throws EOFException {
        if (seconds == 0) {
            throw new EOFException();
        }
        return seconds;
    }

    /** Where the length of a second stands in the headers of the whole and of a track. */
    private static long ofASecond(ByteBuffer header) {
        return Integer.toUnsignedLong(header.getInt(isLong(header) ? 20 : 12));
    }

    private static boolean isLong(ByteBuffer box) {
        return box.get(0) == 1;
    }

    /** How long a sample takes where a fragment does not say it, by track. */
    private Map<Integer, Long> usualLengths(List<Box> inIndex) throws IOException {
        Map<Integer, Long> lengths = new HashMap<>();
        Box usual = named("mvex", inIndex).orElseThrow(EOFException::new);
        for (Box box : boxes(usual.content, usual.end)) {
            if (box.name.equals("trex")) {
                ByteBuffer told = bytes(box, 16);
                lengths.put(told.getInt(4), Integer.toUnsignedLong(told.getInt(12)));
            }
        }
        return lengths;
    }

    private int seconds(List<Box> fragments, List<Box> tracks, Map<Integer, Long> usual) throws IOException {
        Map<Integer, Long> ends = new HashMap<>();
        for (Box fragment : fragments) {
            for (Box box : boxes(fragment.content, fragment.end)) {
                if (box.name.equals("traf")) {
                    Mp4Fragment one = fragment(boxes(box.content, box.end), usual);
                    ends.merge(one.track(), one.end(0), (before, first) -> one.end(before));
                }
            }
        }
        int seconds = 0;
        for (Box track : tracks) {
            ByteBuffer header = whole(inside(track, "tkhd"));
            Long end = ends.get(header.getInt(isLong(header) ? 20 : 12));
            if (end != null && end > 0) {
                ByteBuffer media = whole(inside(inside(track, "mdia"), "mdhd"));
                seconds = Math.max(seconds, RecordingFile.seconds(end, ofASecond(media)));
            }
        }
        return requireLength(seconds);
    }

    private Mp4Fragment fragment(List<Box> boxes, Map<Integer, Long> usual) throws IOException {
        ByteBuffer header = whole(named("tfhd", boxes).orElseThrow(EOFException::new));
        Optional<Box> time = named("tfdt", boxes);
        List<ByteBuffer> runs = new ArrayList<>();
        for (Box box : boxes) {
            if (box.name.equals("trun")) {
                runs.add(whole(box));
            }
        }
        return Mp4Fragment.of(
                header,
                time.isPresent() ? whole(time.get()) : null,
                runs,
                usual.getOrDefault(Mp4Fragment.track(header), 0L));
    }

    private ByteBuffer bytes(Box box, int length) throws IOException {
        if (box.content + length > box.end) {
            throw new EOFException();
        }
        return RecordingFile.bytes(file, box.content, length);
    }

    private ByteBuffer whole(Box box) throws IOException {
        return bytes(box, Math.toIntExact(box.end - box.content));
    }

    private Box inside(Box box, String name) throws IOException {
        return named(name, boxes(box.content, box.end)).orElseThrow(EOFException::new);
    }

    private static Optional<Box> named(String name, List<Box> boxes) {
        return boxes.stream().filter(box -> box.name.equals(name)).findFirst();
    }

    private List<Box> boxes(long from, long to) throws IOException {
        List<Box> found = new ArrayList<>();
        for (long at = from; at + 8 <= to; at = found.get(found.size() - 1).end) {
            if (++boxes > MOST_BOXES) {
                throw new EOFException();
            }
            found.add(box(at, to));
        }
        return found;
    }

    /** @param to where what it stands in ends */
    private Box box(long at, long to) throws IOException {
        ByteBuffer head = RecordingFile.bytes(file, at, 8);
        long length = Integer.toUnsignedLong(head.getInt(0));
        long content = at + 8;
        if (length == 1) {
            length = RecordingFile.bytes(file, content, 8).getLong(0);
            content += 8;
        } else if (length == 0) {
            length = to - at;
        }
        if (length < content - at || length > to - at) {
            throw new EOFException();
        }
        return new Box(RecordingFile.text(head, 4, 4), at, content, at + length);
    }

    /** Overwrites what is not needed, and the names of devices and programs in what is. */
    private void empty(List<Box> boxes, Set<String> needed) throws IOException {
        for (Box box : boxes) {
            Set<String> neededInIt = NEEDED.get(box.name);
            if (!needed.contains(box.name)) {
                overwrite(box);
            } else if (neededInIt != null) {
                empty(boxes(box.content, box.end), neededInIt);
            } else if (box.name.equals("hdlr")) {
                overwrite(box.content + HANDLER_NAME, box.end);
            } else if (box.name.equals("stsd") && FILM.contains(codingOf(box))) {
                long coder = box.content + CODER_NAME;
                overwrite(coder, Math.min(coder + CODER_NAME_BYTES, box.end));
            }
        }
    }

    private void overwrite(Box box) throws IOException {
        ByteBuffer name = ByteBuffer.wrap(NOTHING.getBytes(StandardCharsets.ISO_8859_1));
        RecordingFile.write(file, name, box.start + 4);
        overwrite(box.content, box.end);
    }

    private void overwrite(long from, long to) throws IOException {
        for (long at = from; at < to; at += A_PIECE) {
            RecordingFile.write(file, ByteBuffer.allocate((int) Math.min(A_PIECE, to - at)), at);
        }
    }
}
