package shironam.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;

/** What is noticed while one story is settled. It goes into the report when the story is in. */
final class Remarks {
    /** Parts that could not be taken in. */
    final List<ImportRefusedException> problems = new ArrayList<>();

    /** Files beside the story that it shows. */
    final Set<Path> pictures = new HashSet<>();

    /** Words that went with a picture which can't be shown. */
    final List<String> lost = new ArrayList<>();

    /** What somebody should know, and that lost nothing. */
    final List<Note> notes = new ArrayList<>();

    void lose(String... words) {
        Stream.of(words).filter(some -> !some.isBlank()).forEach(lost::add);
    }

    void refuse(RefusalReason value, String detail, String reason, String whatToDo) {
        problems.add(new ImportRefusedException(value, detail, reason, whatToDo));
    }
}
