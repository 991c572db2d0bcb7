/**
 * Whole papers, written into a folder and read back from it: {@link shironam.backup.BackupWriter} makes a backup while the
 * paper runs, {@link shironam.backup.Backup} is one that is there and can be checked, {@link shironam.backup.BackupRestore} puts
 * it into an empty database.
 */
package shironam.backup;
