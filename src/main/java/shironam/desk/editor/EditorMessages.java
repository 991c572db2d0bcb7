package shironam.desk.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.desk.FlashMessage;
import shironam.story.TextLength;

/** Words of the story's form: {@code messages/editor_bn.properties} and {@code editor_en}. */
@MessageBundle(value = "editor", locale = "en")
public interface EditorMessages {
    @Message
    String leaving();

    @Message
    String seeOnSite();

    @Message
    String preview();

    @Message
    String update();

    @Message
    String saveDraft();

    @Message
    String publish();

    @Message
    String reschedule();

    @Message
    String rescheduleShort();

    @Message
    String notice(FlashMessage notice);

    @Message
    String problem(EditorView.Problem.Kind problem);

    @Message
    String tooLong(TextLength text);

    @Message
    String atMost(String number);

    @Message
    String textIsHere();

    @Message
    String noTimeAsks(String until);

    @Message
    String publishNow();

    @Message
    String pastTimeAsks(String when);

    @Message
    String publishBackdated();

    @Message
    String timeWaits(String until);

    @Message
    String timeWaitsUnset();

    @Message
    String conflictBy(String who, String when);

    @Message
    String conflictOwn(String when);

    @Message
    String conflictImport(String when);

    @Message
    String earlierText();

    @Message
    String laterText();

    @Message
    String conflictText(String number);

    @Message
    String conflictTheirs();

    @Message
    String conflictTitle();

    @Message
    String theirText();

    @Message
    String yourText();

    @Message
    String copyKept();

    @Message
    String copyHere();

    @Message
    String copyNowhere();

    @Message
    String copyLogin();

    @Message
    String copyElsewhere();

    @Message
    String copyBack();

    @Message
    String copySaving();

    @Message
    String copyUnsent();

    @Message
    String copyReached();

    @Message
    String unsavedOpen();

    @Message
    String unsavedDiscard();

    @Message
    String olderHere();

    @Message
    String olderRead();

    @Message
    String unsavedShown(String when);

    @Message
    String unsavedBeside(String when);

    @Message
    String unsavedBesideOwn(String when);

    @Message
    String checkCopy();

    @Message
    String proposalTitle();

    @Message
    String proposalText();

    @Message
    String asTyped();

    @Message
    String asMended();

    @Message
    String mendAll();

    @Message
    String readOnly();

    @Message
    String beforePublishing();

    @Message
    String headlineOk();

    @Message
    String body();

    @Message
    String uploadFailed();

    @Message
    String whereItStands();

    @Message
    String noSection();

    @Message
    String tags();

    @Message
    String otherSections();

    @Message
    String tagsHint();

    @Message
    String places();

    @Message
    String placesHint();

    @Message
    String placeOffer(String place);

    @Message
    String slug();

    @Message
    String slugHint();

    @Message
    String whoWrote();

    @Message
    String picture();

    @Message
    String pictureFile();

    @Message
    String pictureUrl();

    @Message
    String pictureAlt();

    @Message
    String pictureCaption();

    @Message
    String pictureCredit();

    @Message
    String publication();

    @Message
    String publishAt(String clock);

    @Message
    String publishHint();

    @Message
    String rescheduleHint();

    @Message
    String seeHistory();

    @Message
    String notBefore(String day);

    @Message
    String withdraw();

    @Message
    String withdrawText();

    @Message
    String withdrawButton();

    @Message
    String shared();

    @Message
    String seenInSearch();

    @Message
    String seenOnFacebook();

    @Message
    String fromLibrary();

    /** What stands beside the text as a whole. */
    @Message
    String panel();

    @Message
    String details();

    @Message
    String more();

    @Message
    String closePanel();

    @Message
    String stillMissing();

    @Message
    String summaryTitle();

    @Message
    String summaryWhen();

    @Message
    String summaryNow();

    @Message
    String summaryWhere();

    @Message
    String summaryAlso();

    @Message
    String summaryEverywhere();

    @Message
    String summaryShared();

    @Message
    String summaryNever();

    @Message
    String summaryBack();

    /** Under which a picture of another site is given; the name of one of ours is its hash, which nobody reads. */
    @Message
    String otherPicture();
}
