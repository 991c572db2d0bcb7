package shironam.desk;

import shironam.story.Revision;

/**
 * One revision beside another.
 *
 * @param version what a restore from this page replaces
 * @param before the number of the revision that it is compared with, or 0 where it is the first
 */
record RevisionView(
        Frame frame,
        long id,
        int version,
        String headline,
        int number,
        int before,
        Revision.Kind kind,
        String by,
        String when,
        Comparison comparison,
        boolean mayRestore) {}
