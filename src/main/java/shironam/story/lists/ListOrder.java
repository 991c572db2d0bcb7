package shironam.story.lists;

/** By which times a list is walked: the stories' own, or the same as they stand beside each tag, author or place, in an index. */
enum ListOrder {
    STORIES("", "s.publishAt", "s.id"),
    TAG(" join Tagging t on t.key.storyId = s.id and t.publishAt is not null", "t.publishAt", "t.key.storyId"),
    /** Whoever wrote a story and took its pictures has it in their list once. */
    AUTHOR(
            " join Authorship w on w.key.storyId = s.id and w.publishAt is not null and not exists (select 1"
                    + " from Authorship e where e.key.storyId = w.key.storyId and e.authorId = w.authorId"
                    + " and e.key.position < w.key.position)",
            "w.publishAt",
            "w.key.storyId"),
    PLACE(" join PlaceListing t on t.key.storyId = s.id and t.publishAt is not null", "t.publishAt", "t.key.storyId");

    private static final String TEASERS = """
            select new shironam.story.reading.Teaser(s.id, s.headline, s.kicker, s.summary, s.slug, s.section.slug,
                s.section.nameBn, coalesce(a.name, ''), s.source, s.picture, s.publishAt, s.updatedAt, s.sample,
                case when exists (select 1 from LiveCoverage l where l.storyId = s.id and l.endedAt is null) then true
                    else false end,
                s.section.opinion, cast(sql('(select f.form from story_forms f where f.story_id = ?)', s.id) as String))
            from PublicStory s left join s.author a
            """;

    private final String joined;
    private final String time;
    private final String id;

    ListOrder(String joined, String time, String id) {
        this.joined = joined;
        this.time = time;
        this.id = id;
    }

    /** The public stories {@code s} for which that is so; of {@link #TAG}, once for each of their tags {@code t}, of {@link #AUTHOR} of their authors {@code w}. */
    String teasersWhere(String conditions) {
        return TEASERS + joined + " where " + conditions;
    }

    /** Of the same, the numbers alone. */
    String idsWhere(String conditions) {
        return "select s.id from PublicStory s" + joined + " where " + conditions;
    }

    String newestFirst() {
        return order("desc");
    }

    String oldestFirst() {
        return order("asc");
    }

    private String order(String direction) {
        return " order by " + time + " " + direction + ", " + id + " " + direction;
    }

    /** The first condition follows from the second: by it the index is entered at the place and not at its start. */
    String beside(boolean older, String placeTime, String placeId) {
        String than = older ? "<" : ">";
        return " and " + time + " " + than + "= " + placeTime + " and (" + time + " " + than + " " + placeTime + " or "
                + id + " " + than + " " + placeId + ")";
    }
}
