package shironam.cli.commands;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shironam.cli.environment.CommandFailedException;
import shironam.media.Asset;
import shironam.media.storage.ObjectStore;
import shironam.media.storage.Storage;
import shironam.media.storage.StorageMove;
import shironam.settings.DataSettings;
import shironam.settings.StorageSettings;
import shironam.settings.StorageSettings.Kind;

/** Copies the files of all pictures from the folder to the object storage, or back. */
@Command(
        name = "move-pictures",
        description = "Copies all pictures to an object storage (s3) or back (folder), also while the paper runs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all are there, each was read back",
            "1:all are there but those whose files are damaged or in neither place",
            "2:could not run, or ended early: run it again, it goes on"
        })
class MovePicturesCommand implements Callable<Integer> {
    private static final int LINE_EVERY = 1000;

    @Parameters(paramLabel = "folder|s3", description = "Where they go.", converter = Target.class)
    Kind to;

    @Option(
            names = "--delete",
            description = "Deletes each file at the old place that is whole at the new one, in the end.")
    boolean delete;

    @Inject
    StorageSettings settings;

    @Inject
    DataSettings data;

    static final class Target implements CommandLine.ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new CommandLine.TypeConversionException("it is folder or s3, not " + word + "."));
        }
    }

    @Override
    public Integer call() throws CommandFailedException, IOException {
        if (delete && settings.kind() != to) {
            throw new CommandFailedException("the paper still reads its pictures where they would be deleted. Set"
                    + " SHIRONAM_STORAGE_KIND=" + to.name().toLowerCase(Locale.ROOT)
                    + ", start its servers again, and then run this command.");
        }
        ObjectStore target = Storage.only(to, settings, data.dir());
        ObjectStore source = Storage.only(to == Kind.S3 ? Kind.FOLDER : Kind.S3, settings, data.dir());
        StorageMove move = new StorageMove(source, target, Asset::isKept);
        StorageMove.Moved moved = move.copy(Asset.fileNames(), MovePicturesCommand::tell);
        if (delete) {
            move.deleteMoved(Asset.fileNames());
        }
        System.out.println("in " + target + ": " + (moved.copied() + moved.there()) + " pictures, " + moved.copied()
                + " of them copied now" + (delete ? "; deleted in " + source : ""));
        return tellMissing(moved.missing());
    }

    private static int tellMissing(List<String> missing) {
        missing.forEach(name ->
                System.err.println("shironam: the file of the picture " + name + " is damaged or in neither place."));
        return missing.isEmpty() ? 0 : 1;
    }

    private static void tell(long done) {
        if (done % LINE_EVERY == 0) {
            System.err.println(done + " pictures");
        }
    }
}
