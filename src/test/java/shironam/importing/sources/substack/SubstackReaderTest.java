package shironam.importing.sources.substack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shironam.importing.sources.ReadItems;
import shironam.story.StoryField;

class SubstackReaderTest {
    @TempDir
    Path folder;

    @Test
    void aTableAndTheTextsBesideItAreStories() throws Exception {
        Files.createDirectory(folder.resolve("posts"));
        Path table = Files.writeString(folder.resolve("posts.csv"), """
                post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle
                "11.nodir-chithi",2023-11-02T10:00:00.000Z,true,,newsletter,everyone,"নদীর চিঠি","নৌকা, আর হাট"
                "12.shodosso",2023-12-02T10:00:00.000Z,true,,newsletter,only_paid,"সদস্যদের",""
                "13.khosra",,false,,newsletter,everyone,"খসড়া",""
                "14.../../../etc/passwd",,true,,newsletter,everyone,"বাইরে",""
                "15.nai",,true,,newsletter,everyone,"নেই",""
                """);
        for (String name : List.of("11.nodir-chithi", "12.shodosso", "13.khosra")) {
            Files.writeString(folder.resolve("posts/" + name + ".html"), "<p>" + name + "</p>");
        }

        Files.writeString(folder.resolve("posts/99.onno.html"), "<p>অন্য</p>");

        ReadItems items = ReadItems.of(new SubstackReader(), table);

        assertEquals(3, items.stories.size());
        assertEquals("নদীর চিঠি", items.stories.get(0).manifest().texts().get(StoryField.HEADLINE));
        assertEquals("নৌকা, আর হাট", items.stories.get(0).manifest().texts().get(StoryField.SUMMARY));
        assertEquals("<p>11.nodir-chithi</p>", items.stories.get(0).html());
        assertEquals(List.of("/p/nodir-chithi"), items.stories.get(0).addresses());
        assertTrue(items.stories.get(0).isPublic());
        assertFalse(items.stories.get(1).isPublic());
        assertFalse(items.stories.get(2).isPublic());
        assertEquals(2, items.refused.size());
        assertEquals(1L, items.omitted.get("texts that no row of their table names"));
    }

    @Test
    void onlyATableOfTheSameImportTellsOfATextBesideIt() throws Exception {
        Path table = Files.writeString(folder.resolve("posts.csv"), "post_id,post_date,title\n");
        Path text = folder.resolve("posts/11.nodir-chithi.html");
        Set<Path> tables = SubstackReader.foldersOfTables(List.of(table, text));

        assertTrue(SubstackReader.isTextOfATable(text, tables));
        assertFalse(SubstackReader.isTextOfATable(folder.resolve("posts/story.html"), tables));
        assertTrue(SubstackReader.isAListOfReaders(folder.resolve("posts/11.opens.csv"), tables));
        assertFalse(SubstackReader.isTextOfATable(text, SubstackReader.foldersOfTables(List.of(text))));
        Files.writeString(table, "id,title\n1,ক\n");
        assertEquals(Set.of(), SubstackReader.foldersOfTables(List.of(table)));
    }

    @Test
    void aBrokenTableIsReadAsFarAsItGoes() throws Exception {
        Files.writeString(folder.resolve("11.ek.html"), "<p>এক</p>");
        Path table = Files.writeString(
                folder.resolve("posts.csv"),
                "post_id,post_date,is_published,title\n11.ek,,true,এক\n12.dui,,true,\"দুই\n");

        ReadItems items = ReadItems.of(new SubstackReader(), table);

        assertEquals(1, items.stories.size());
        assertTrue(items.brokenOff.reason.contains("broken after row 1"), items.brokenOff.reason);
    }
}
