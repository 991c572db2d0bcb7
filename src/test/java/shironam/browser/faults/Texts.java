package shironam.browser.faults;

import java.sql.SQLException;
import java.util.Set;
import org.jsoup.Jsoup;
import shironam.cli.OwnDatabase;

/** Where the words of one story are at the server. */
record Texts(OwnDatabase database, long story) {

    Set<String> saved() {
        return words("select body from stories where id = ?", story);
    }

    Set<String> history() {
        return words("select string_agg(content::text, ' ') from revisions where story_id = ?", story);
    }

    Set<String> workingCopy(Person person) {
        return words(
                "select fields::text from working_copies c join accounts a on a.id = c.account_id"
                        + " where c.story_id = ? and a.name = ?",
                story,
                person.name);
    }

    /** What opens when the desk is asked for the text that it offers beside the story's. */
    Set<String> beside(Person person) {
        String page = person.browser
                .request()
                .get("/desk/stories/" + story + "?text=mine")
                .text();
        return Words.in(Jsoup.parse(page).expectFirst("#body").wholeText());
    }

    private Set<String> words(String sql, Object... values) {
        try {
            return Words.in(database.text(sql, values));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
