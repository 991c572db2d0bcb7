package shironam.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import shironam.backup.Backup;
import shironam.backup.BackupException;
import shironam.backup.BackupRestore;
import shironam.cli.environment.CommandFailedException;

/** Puts a backup into an empty installation. */
@Command(
        name = "restore",
        description = "Restores a backup into an empty installation.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything is back", "2:nothing was restored"})
class RestoreCommand extends OfflineCommand {
    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder of backups, of which the newest is taken, or a single backup.")
    Path folder;

    @Override
    int run() throws CommandFailedException, IOException, SQLException, BackupException {
        Backup backup = Backup.in(folder);
        backup.verify();
        BackupRestore restoring =
                new BackupRestore(backup, installation.database("restore"), installation.isEmbedded());
        restoring.into(installation.dataDir(), installation.pictures());
        System.out.println("restored: " + backup + " of " + backup.moment() + " (" + backup.summary() + ")");
        backup.missingPictures()
                .forEach(picture -> System.err.println("shironam: the picture " + picture
                        + " is not in the backup: its file was damaged or not there when that was made."));
        restoring
                .brokenChains()
                .forEach(chain -> System.err.println("shironam: the history is not what was written: " + chain
                        + ". It was so when the backup was made."));
        if (backup.lacksSessionKey()) {
            System.err.println(
                    "shironam: the session key is not in the backup: set SHIRONAM_SESSION_KEY to what it was, or"
                            + " two-factor logins have to be set up anew.");
        }
        return 0;
    }
}
