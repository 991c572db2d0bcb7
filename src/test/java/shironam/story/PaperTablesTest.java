package shironam.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.story.transfer.PaperTable;

/** Whoever makes a table decides whether it is of the paper, and leaves with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PaperTablesTest {
    /** Parts of the lines of stories. */
    private static final List<String> WITHIN = List.of(
            "story_tags",
            "story_authors",
            "story_sections",
            "story_places",
            "story_addresses",
            "cards",
            "story_corrections",
            "story_comments");

    /** What stays: secrets, what can be made anew, and what only accompanies work. */
    private static final List<String> STAY = List.of(
            "asset_uses",
            "audit_trail",
            "bulk_actions",
            "bulk_stories",
            "delivery_choices",
            "card_problems",
            "live_card_problems",
            "fetched_pictures",
            "flyway_schema_history",
            "follow_ups",
            "former_picture_uses",
            "half_logins",
            "idempotency_keys",
            "import_items",
            "import_runs",
            "library_pictures",
            "login_failures",
            "most_read",
            "notices",
            "outgoing_messages",
            "password_links",
            "pending_logins",
            "picture_hashes",
            "picture_index_queue",
            "pictures_to_look_at",
            "place_listings",
            "presences",
            "preview_links",
            "recovery_codes",
            "related_due",
            "related_stories",
            "saved_views",
            "search_common",
            "search_failures",
            "search_missed",
            "search_newsroom",
            "search_postings",
            "search_postings_newsroom",
            "search_state",
            "search_stories",
            "search_stories_newsroom",
            "search_waiting",
            "search_words",
            "search_words_newsroom",
            "sounding_words",
            "sessions",
            "story_beginnings",
            "switched_off",
            "story_forms",
            "two_factor",
            "two_factor_roles",
            "words_to_hear",
            "working_copies");

    @Inject
    EntityManager database;

    @Test
    @Transactional
    void everyTableLeavesWithThePaperOrIsNamedAsStaying() {
        Set<String> decided = new TreeSet<>(STAY);
        decided.addAll(WITHIN);
        Arrays.stream(PaperTable.values()).map(PaperTable::table).forEach(decided::add);
        @SuppressWarnings("unchecked") // rows of a native query
        List<String> there = database.createNativeQuery("select tablename from pg_tables"
                        + " where schemaname = current_schema() and tablename not like '%\\_next'")
                .getResultList();
        Set<String> undecided = new TreeSet<>(there);
        undecided.removeAll(decided);
        assertEquals(Set.of(), undecided, "a value of PaperTable, or a name in this test");
    }
}
