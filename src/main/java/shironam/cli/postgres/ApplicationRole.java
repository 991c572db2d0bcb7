package shironam.cli.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role by which the application uses its embedded database. It owns the database and all that is in it, so it may
 * change the schema and add trusted extensions; it is no superuser, so it reaches no files, no programs and no settings
 * of the server. The cluster's superuser only makes it, and takes care of installations that are older than it.
 */
final class ApplicationRole {
    static final String NAME = "shironam_app";

    private static final String STANDS = """
            select exists (select from pg_roles where rolname = 'shironam_app' and rolcanlogin and not rolsuper)
                and exists (select from pg_database
                    where datname = current_database() and pg_get_userbyid(datdba) = 'shironam_app')""";

    /** What belongs to an extension or to a column follows its owner. */
    private static final String HAND_OVER = """
            do $$
            declare
                command text;
            begin
                for command in
                    select format('alter %s %s owner to shironam_app',
                            case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                                when 'S' then 'sequence' else 'table' end,
                            c.oid::regclass)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname !~ '^pg_|^information_schema$' and c.relkind in ('r', 'p', 'v', 'm', 'S')
                            and not exists (select from pg_depend d where d.objid = c.oid
                                and d.classid = 'pg_class'::regclass and d.deptype in ('e', 'a', 'i'))
                    union all
                    select format('alter routine %s owner to shironam_app', p.oid::regprocedure)
                        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname !~ '^pg_|^information_schema$'
                            and not exists (select from pg_depend d where d.objid = p.oid
                                and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
                    union all
                    select format('alter type %s owner to shironam_app', t.oid::regtype)
                        from pg_type t join pg_namespace n on n.oid = t.typnamespace
                        left join pg_class c on c.oid = t.typrelid
                        where n.nspname !~ '^pg_|^information_schema$'
                            and (t.typtype in ('d', 'e') or c.relkind = 'c')
                            and not exists (select from pg_depend d where d.objid = t.oid
                                and d.classid = 'pg_type'::regclass and d.deptype = 'e')
                    union all
                    select format('alter statistics %I.%I owner to shironam_app', n.nspname, s.stxname)
                        from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
                    union all
                    select format('alter schema %I owner to shironam_app', n.nspname)
                        from pg_namespace n
                        where n.nspname !~ '^pg_|^information_schema$|^public$'
                loop
                    execute command;
                end loop;
            end $$""";

    private ApplicationRole() {}

    /**
     * Makes the role and hands it what is there, unless it has that already.
     *
     * @param administration a connection of the superuser
     * @param password of hexadecimal digits
     * @param setPassword also where the role is there
     */
    static void settle(Connection administration, String password, boolean setPassword) throws SQLException {
        if (stands(administration) && !setPassword) {
            return;
        }
        administration.setAutoCommit(false);
        try (Statement statement = administration.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'shironam_app') then
                            create role shironam_app;
                        end if;
                    end $$""");
            statement.execute("alter role shironam_app login nosuperuser nocreaterole password '" + password + "'");
            statement.execute("alter database " + statement.enquoteIdentifier(administration.getCatalog(), true)
                    + " owner to shironam_app");
            statement.execute(HAND_OVER);
        }
        administration.commit();
        administration.setAutoCommit(true);
    }

    private static boolean stands(Connection administration) throws SQLException {
        try (Statement statement = administration.createStatement();
                ResultSet result = statement.executeQuery(STANDS)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
