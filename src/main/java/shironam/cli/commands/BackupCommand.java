package shironam.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shironam.backup.Backup;
import shironam.backup.BackupException;
import shironam.backup.BackupFolder;
import shironam.backup.BackupRestore;
import shironam.backup.BackupWriter;
import shironam.cli.environment.CommandFailedException;

/** Makes a backup of database and pictures, while the paper runs or not; or checks one. */
@Command(
        name = "backup",
        description = "Makes a backup of the whole paper in a folder, also while the paper runs; or checks one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the backup is made and was read back; the checked one is good",
            "1:it is made, but the paper lacks files of pictures; the checked one is not good",
            "2:could not be made or checked"
        })
class BackupCommand extends OfflineCommand {
    @Parameters(
            paramLabel = "FOLDER",
            description = "Holds all backups, and the pictures of all of them once. To check: also a single backup.")
    Path folder;

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "Leaves the newest N backups, with this one (default: all).")
    Integer keep;

    @Option(
            names = "--check",
            description = "Makes none: restores the newest one into a database that is thrown away, and compares.")
    boolean check;

    @Override
    int run() throws CommandFailedException, IOException, SQLException, BackupException {
        return check ? check() : make();
    }

    private int make() throws CommandFailedException, IOException, SQLException, BackupException {
        if (keep != null && keep < 1) {
            throw new CommandFailedException("--keep says how many backups stay, and that is 1 at least.");
        }
        if (!installation.hasDatabase()) {
            throw new CommandFailedException("there is no paper in " + installation.dataDir()
                    + ", so there is nothing to back up. Name its folder in SHIRONAM_DATA_DIR.");
        }
        Backup made = new BackupWriter(installation.dataDir(), installation.pictures(), Commands.version())
                .write(
                        installation.database("backup")::getConnection,
                        new BackupFolder(folder),
                        keep == null ? BackupWriter.ALL : keep,
                        note -> System.err.println("shironam: " + note));
        System.out.println("backup made and read back: " + made + " (" + made.summary() + ")");
        if (made.lacksSessionKey()) {
            System.err.println(
                    "shironam: the session key is not in it, since it is configured (SHIRONAM_SESSION_KEY): keep"
                            + " it elsewhere.");
        }
        return tellMissing(made.missingPictures());
    }

    private static int tellMissing(List<String> pictures) {
        pictures.forEach(picture -> System.err.println("shironam: the file of the picture " + picture
                + " is damaged or not there, so it is not in the backup."));
        return pictures.isEmpty() ? 0 : 1;
    }

    private int check() throws CommandFailedException, IOException, SQLException, BackupException {
        Backup backup = Backup.in(folder);
        try {
            backup.verify();
            BackupRestore trial = new BackupRestore(backup, installation.throwAway("check"), true);
            trial.onTrial();
            List<String> broken = trial.brokenChains();
            broken.forEach(chain -> System.err.println(
                    "shironam: the history is not what was written: " + chain + ". It was changed in the database."));
            if (!broken.isEmpty()) {
                return 1;
            }
        } catch (BackupException notGood) {
            System.err.println("shironam: " + notGood.getMessage());
            return 1;
        }
        System.out.println("good: " + backup + " (" + backup.summary() + ")");
        return tellMissing(backup.missingPictures());
    }
}
