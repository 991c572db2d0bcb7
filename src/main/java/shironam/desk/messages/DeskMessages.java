package shironam.desk.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.desk.DeskErrorView;
import shironam.desk.Notice;
import shironam.desk.editor.EditorView;
import shironam.desk.login.LoginView;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.story.PublishRequirement;
import shironam.story.StoryField;
import shironam.story.StoryState;
import shironam.story.TextLength;
import shironam.story.history.Revision;

/**
 * Every word that the desk says: {@code messages/desk_bn.properties} and {@code messages/desk_en.properties}. The build
 * fails when one of them lacks a word.
 */
@MessageBundle(value = "desk", locale = "en")
public interface DeskMessages {
    @Message
    String skip();

    @Message
    String desk();

    @Message
    String stories();

    @Message
    String accounts();

    @Message
    String seeSite();

    @Message
    String logout();

    @Message
    String login();

    @Message
    String loginTitle();

    @Message
    String loginMessage(LoginView.Message message);

    @Message
    String loginWait(String seconds);

    @Message
    String name();

    @Message
    String password();

    @Message
    String carryOnTitle();

    @Message
    String carryOnText();

    @Message
    String carryOnButton();

    @Message
    String newStory();

    @Message
    String status();

    @Message
    String all();

    @Message
    String standing(StoryState standing);

    @Message
    String missing(PublishRequirement missing);

    @Message
    String searchStories();

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String needsAttention();

    @Message
    String filter();

    @Message
    String noHeadline();

    @Message
    String outAt(String when);

    @Message
    String changedAt(String when);

    @Message
    String older();

    @Message
    String nothingFound();

    @Message
    String clearFilters();

    @Message
    String nothingYet();

    @Message
    String writeFirst();

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
    String notice(Notice notice);

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
    String moreActions();

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
    String tagsHint();

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
    String history();

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
    String partTitle();

    @Message
    String field(StoryField field);

    @Message
    String shared();

    @Message
    String seenInSearch();

    @Message
    String seenOnFacebook();

    /** Before its field in the form. */
    @Message
    String label(StoryField field);

    /** Beneath its field in the form; may be empty. */
    @Message
    String hint(StoryField field);

    @Message
    String noDifference();

    @Message
    String backToStory();

    @Message
    String revisionNumber(String number);

    @Message
    String kind(Revision.Kind kind);

    @Message
    String current();

    @Message
    String byImport();

    @Message
    String changedParts();

    @Message
    String restore();

    @Message
    String thisRevision();

    @Message
    String nothingBefore();

    @Message
    String accountProblem(Accounts.Reason reason);

    @Message
    String role(Role role);

    @Message
    String roleTitle();

    @Message
    String disabled();

    @Message
    String newPassword();

    @Message
    String reopen();

    @Message
    String disable();

    @Message
    String newAccount();

    @Message
    String passwordHint();

    @Message
    String createAccount();

    @Message
    String fault(DeskErrorView.Kind kind);

    @Message
    String sendAgain();

    @Message
    String textIsOnThisPage();

    @Message
    String backToStories();
}
