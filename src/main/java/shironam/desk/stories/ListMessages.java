package shironam.desk.stories;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the lists of the desk say: {@code messages/list_bn.properties} and {@code messages/list_en.properties}. */
@MessageBundle(value = "list", locale = "en")
public interface ListMessages {
    @Message
    String notice(ListNotice notice);

    @Message
    String lacksAlt();

    @Message
    String bijoy();

    @Message
    String brokenCard();

    @Message
    String worksOnIt(String name);

    @Message
    String moreFilters();

    @Message
    String author();

    @Message
    String tag();

    @Message
    String partHint();

    @Message
    String assigned();

    @Message
    String anybody();

    @Message
    String nobody();

    @Message
    String from();

    @Message
    String to();

    @Message
    String datesHint();

    @Message
    String sort();

    @Message
    String order(shironam.story.newsroom.StoryFilter.Sort sort);

    @Message
    String mine();

    @Message
    String filteredBy();

    @Message
    String part(StoriesView.Kind kind);

    @Message
    String withoutPart();

    @Message
    String more();

    @Message
    String fromStart();

    @Message
    String views();

    @Message
    String keepView();

    @Message
    String viewName();

    @Message
    String keep();

    @Message
    String removeView(String name);

    @Message
    String today();

    @Message
    String all();

    @Message
    String scheduled();

    @Message
    String wholeMonth();

    @Message
    String noneThatDay();

    @Message
    String failures(String count);

    @Message
    String seeFailures();

    @Message
    String calendar();

    @Message
    String earlierMonth();

    @Message
    String laterMonth();

    @Message
    String moreScheduled();

    @Message
    String ticked();

    @Message
    String tick(String headline);

    @Message
    String bulk(shironam.story.newsroom.BulkAction.Kind kind);

    @Message
    String bulkAskPublish();

    @Message
    String bulkAskMove();

    @Message
    String bulkAskAddTag();

    @Message
    String bulkAskRemoveTag();

    @Message
    String bulkAskAssign();

    @Message
    String bulkAskTrash();

    @Message
    String bulkTo();

    @Message
    String bulkDoes(String count);

    @Message
    String bulkDid(String count);

    @Message
    String bulkUndid(String count);

    @Message
    String bulkNone();

    @Message
    String bulkReason(shironam.story.newsroom.BulkAction.Outcome outcome);

    @Message
    String bulkProblem(BulkForm.Problem problem);

    @Message
    String bulkConfirm();

    @Message
    String bulkUndo();

    @Message
    String bulkUndoPublish();

    @Message
    String noHeadline();

    @Message
    String back();

    @Message
    String status();

    @Message
    String anyStatus();

    @Message
    String searchStories();

    @Message
    String allSections();

    @Message
    String needsAttention();

    @Message
    String nothingFound();

    @Message
    String clearFilters();

    @Message
    String nothingYet();

    @Message
    String writeFirst();
}
