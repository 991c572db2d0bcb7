package shironam.desk.paper;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.paper.Menus;
import shironam.story.paper.PaperAdministrationException;
import shironam.story.places.Place;

/** What the pages of an admin say: {@code messages/admin_bn.properties} and {@code messages/admin_en.properties}. */
@MessageBundle(value = "admin", locale = "en")
public interface AdminMessages {
    @Message
    String paper();

    @Message
    String kept();

    @Message
    String problem(PaperAdministrationException.Reason reason);

    @Message
    String sections();

    @Message
    String tags();

    @Message
    String authors();

    @Message
    String redirects();

    @Message
    String embedSites();

    @Message
    String embedSitesText();

    @Message
    String embedsFetched();

    @Message
    String embedsNotFetched();

    @Message
    String newEmbedSite();

    @Message
    String embedHost();

    @Message
    String embedEndpoint();

    @Message
    String embedPictures();

    @Message
    String settings();

    @Message
    String sectionsText();

    @Message
    String nameBn();

    @Message
    String nameEn();

    @Message
    String slug();

    @Message
    String slugHint();

    @Message
    String save();

    @Message
    String up();

    @Message
    String down();

    @Message
    String moveUp(String name);

    @Message
    String moveDown(String name);

    @Message
    String places();

    @Message
    String placesText();

    @Message
    String newCountry();

    /** What kind a new place in that one is. */
    @Message
    String newInside(String place, String kind);

    @Message
    String placeKind(Place.Kind kind);

    @Message
    String parent();

    @Message
    String noParent();

    @Message
    String newSection();

    @Message
    String add();

    @Message
    String find();

    @Message
    String words();

    @Message
    String stories(String count);

    @Message
    String name();

    @Message
    String rename();

    @Message
    String into();

    @Message
    String divide();

    @Message
    String divideText();

    @Message
    String merge();

    @Message
    String mergeText();

    @Message
    String change();

    @Message
    String more();

    @Message
    String nothing();

    @Message
    String noMatch(String words);

    @Message
    String showAll();

    @Message
    String about();

    @Message
    String aboutHint();

    @Message
    String picture();

    @Message
    String pictureFile();

    @Message
    String withoutPicture();

    @Message
    String withoutLogo();

    @Message
    String withoutLogoDark();

    @Message
    String seePage();

    @Message
    String hasPage();

    @Message
    String redirectsText();

    @Message
    String path();

    @Message
    String target();

    @Message
    String lasting();

    @Message
    String forGood();

    @Message
    String forNow();

    @Message
    String remove();

    @Message
    String removeOf(String path);

    @Message
    String newRedirect();

    @Message
    String settingsText();

    @Message
    String tagline();

    @Message
    String logo();

    @Message
    String contact();

    @Message
    String contactHint();

    @Message
    String social();

    @Message
    String socialHint();

    @Message
    String zone();

    @Message
    String zoneHint();

    @Message
    String backups();

    @Message
    String backupLast(String moment);

    @Message
    String backupFailed();

    @Message
    String backupNone();

    @Message
    String backupUnset();

    @Message
    String pages();

    @Message
    String pagesText();

    @Message
    String usualPages();

    @Message
    String usualPagesText();

    @Message
    String newPage();

    @Message
    String pageTitle();

    @Message
    String writePage();

    @Message
    String addressHint();

    @Message
    String addressOf(String title);

    @Message
    String pageDraft();

    @Message
    String pageSeen();

    @Message
    String pageChanged();

    @Message
    String pageTrashed();

    @Message
    String pageSince(String moment);

    @Message
    String publishPage();

    @Message
    String publishChange();

    @Message
    String publishPageOf(String title);

    @Message
    String takePageAway();

    @Message
    String takePageAwayOf(String title);

    @Message
    String menus();

    @Message
    String menusText();

    @Message
    String menu(Menus.Menu menu);

    @Message
    String menuFollows(Menus.Menu menu);

    @Message
    String menuArranged();

    @Message
    String arrangeMenu();

    @Message
    String letFollow();

    @Message
    String sectionOrPage();

    @Message
    String linkWords();

    @Message
    String imprint();

    @Message
    String imprintHint();

    @Message
    String editorOfPaper();

    @Message
    String publisher();

    @Message
    String postalAddress();

    @Message
    String phone();

    @Message
    String registration();

    @Message
    String logoFile();

    @Message
    String logoDarkFile();

    @Message
    String logoDark();

    @Message
    String logoDarkHint();

    @Message
    String colour();

    @Message
    String colourHint();

    @Message
    String accent();

    @Message
    String accentOwnDark();

    @Message
    String accentDark();

    @Message
    String takeColour();

    @Message
    String nearestColour(String colour);

    @Message
    String sectionKind();

    @Message
    String sectionOfNews();

    @Message
    String sectionOfOpinion();

    @Message
    String moreSpelling();

    @Message
    String moreSpellingHint();
}
