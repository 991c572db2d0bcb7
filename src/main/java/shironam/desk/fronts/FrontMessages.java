package shironam.desk.fronts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.fronts.FrontArrangement;
import shironam.story.fronts.FrontArrangementException;

/** What the pages of fronts say: {@code messages/front_bn.properties} and {@code messages/front_en.properties}. */
@MessageBundle(value = "front", locale = "en")
public interface FrontMessages {
    @Message
    String fronts();

    @Message
    String home();

    @Message
    String frontsText();

    @Message
    String arranged();

    @Message
    String fillsItself();

    @Message
    String draftOf(String by);

    @Message
    String publishedBy(String by, String when);

    @Message
    String preview();

    @Message
    String history();

    @Message
    String asReadersSee();

    @Message
    String unpublished();

    @Message
    String draftedBy(String by, String when);

    @Message
    String allPublished();

    @Message
    String allPublishedText();

    @Message
    String note();

    @Message
    String publish();

    @Message
    String discard();

    @Message
    String overtaken();

    @Message
    String slots();

    @Message
    String slotsText();

    @Message
    String layout(FrontArrangement.Layout layout);

    @Message
    String layoutText(FrontArrangement.Layout layout);

    @Message
    String look();

    @Message
    String looks(FrontArrangement.Block.Look look);

    @Message
    String kind(FrontViews.Kind kind);

    @Message
    String pinned();

    @Message
    String pinnedUntil(String when);

    @Message
    String byItself();

    @Message
    String nothingThere();

    @Message
    String waits();

    @Message
    String goneStory(String number);

    @Message
    String until();

    @Message
    String untilOf(String headline);

    @Message
    String pin();

    @Message
    String pinThat(String headline);

    @Message
    String keepTime();

    @Message
    String keepTimeOf(String headline);

    @Message
    String unpin();

    @Message
    String unpinThat(String headline);

    @Message
    String upThat(String name);

    @Message
    String downThat(String name);

    @Message
    String find();

    @Message
    String findLabel();

    @Message
    String findNow();

    @Message
    String findHint();

    @Message
    String nothingFound();

    @Message
    String standsAt(String slot);

    @Message
    String slot();

    @Message
    String blocks();

    @Message
    String blocksText();

    @Message
    String ownBlocksText();

    @Message
    String resetBlocks();

    @Message
    String blockKind(FrontArrangement.Block.Kind kind);

    @Message
    String blockTitle();

    @Message
    String count();

    @Message
    String emptyBlock();

    @Message
    String keep();

    @Message
    String keepThat(String name);

    @Message
    String remove();

    @Message
    String removeThat(String name);

    @Message
    String addSection();

    @Message
    String addTag();

    @Message
    String add();

    @Message
    String historyText();

    @Message
    String versionNumber(String number);

    @Message
    String restore();

    @Message
    String restoreThat(String number);

    @Message
    String older();

    @Message
    String neverPublished();

    @Message
    String said(FrontAction wish);

    @Message
    String nevertheless(FrontAction wish);

    @Message
    String problem(FrontArrangementException.Reason reason);
}
