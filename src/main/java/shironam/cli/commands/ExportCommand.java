package shironam.cli.commands;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shironam.cli.environment.CommandFailedException;
import shironam.export.PaperExport;
import shironam.export.WordPressExport;

/** Takes the whole paper out. */
@Command(
        name = "export",
        description = "Writes the whole paper into one file in open forms (ZIP), also while it runs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything is in the file",
            "1:the file is written, but the paper lacks files of pictures",
            "2:nothing was written"
        })
class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write it. A file of that name is replaced.")
    Path file;

    @Option(
            names = "--wordpress",
            description =
                    "Writes an export of WordPress (WXR, XML) instead: stories, authors, sections, tags, pictures.")
    boolean wordpress;

    @Inject
    PaperExport export;

    @Inject
    WordPressExport toWordpress;

    @Override
    public Integer call() throws CommandFailedException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailedException(
                    "the export can't be written to " + file + ": that folder does not exist.");
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailedException("the export can't be written to " + file + ": that is a folder.");
        }
        if (wordpress) {
            System.out.println("exported for WordPress: " + toWordpress.write(file) + " stories");
            return 0;
        }
        PaperExport.Exported exported = export.write(file, Commands.version());
        System.out.println("exported: " + exported.stories() + " stories, " + exported.pictures() + " pictures");
        exported.missingPictures()
                .forEach(picture -> System.err.println(
                        "shironam: the file of the picture " + picture + " is not there, so it is not in the export."));
        return exported.missingPictures().isEmpty() ? 0 : 1;
    }
}
