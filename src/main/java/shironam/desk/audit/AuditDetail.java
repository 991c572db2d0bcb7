package shironam.desk.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.desk.DeskDates;
import shironam.desk.DeskNumbers;
import shironam.desk.accounts.AccountMessages;
import shironam.desk.fronts.FrontMessages;
import shironam.desk.paper.AdminMessages;
import shironam.desk.pictures.DescribedFacts;
import shironam.desk.reasons.Bundles;
import shironam.identity.Role;
import shironam.identity.audit.AuditAction;
import shironam.identity.audit.AuditLine;
import shironam.story.fronts.Front;
import shironam.story.paper.Menus;
import shironam.story.paper.PaperSettings;

/**
 * What an audit line says, as people read it. The trail keeps roles, menus, slugs, revisions, moments and pictures as programs
 * name them, since it never changes; so they are put into words for each reader.
 */
final class AuditDetail {
    private static final Pattern REVISION = Pattern.compile("(?<=^| )#(\\d{1,9})(?: |$)");
    private static final Pattern PICTURE = Pattern.compile("(?:/media/)?\\b([0-9a-f]{64})\\b(?:\\.[a-z0-9]{2,5})?");
    private static final Pattern ROLE = Pattern.compile("\\b(?:reporter|editor|chief|admin)\\b(?=\\)$|,|$| → )");
    private static final Pattern COUNT = Pattern.compile("(?<=: )\\d+$");
    private static final Pattern FRONT = Pattern.compile("(\\S+) (\\d{1,9})(?: (.*))?");
    private static final Pattern SECTION = Pattern.compile("(\\S+) (.*?) (-?\\d{1,9})(?: in (\\S+))?");
    private static final Pattern PLACE = Pattern.compile("(?<=^|^[+−] |→ )[a-z0-9/-]+ ");
    /** A value may have several lines, as a postal address. */
    private static final Pattern SETTING = Pattern.compile("(\\w+)=(.*?)(?: · (?=\\w+=)|\\z)", Pattern.DOTALL);

    /** As lines of before 0.2 keep it: all settings, whichever changed. */
    private static final Pattern ALL_SETTINGS =
            Pattern.compile("\\b(nameBn|nameEn|tagline|contact)=(.*?)(?=, \\w+=|\\]?$)");

    private final String language;
    private final PaperSettings paper;

    private AuditDetail(String language, PaperSettings paper) {
        this.language = language;
        this.paper = paper;
    }

    /** Without the revision and the picture, which have a place of their own in the line. */
    static String words(AuditLine line, String language, PaperSettings paper) {
        String dated = DeskDates.inWords(line.detail, language);
        String shorter =
                PICTURE.matcher(REVISION.matcher(dated).replaceFirst("")).replaceAll("");
        return AuditAction.named(line.action)
                .map(action -> new AuditDetail(language, paper).words(action, shorter.strip()))
                .orElse(shorter)
                .strip();
    }

    private String words(AuditAction action, String detail) {
        return switch (action) {
            case ACCOUNT_MADE, INVITATION_MADE, ROLE_CHANGED, TWO_FACTOR_DEMANDED -> each(ROLE, detail, this::role);
            case LANGUAGE_CHANGED -> detail.equals("en") ? "English" : "বাংলা";
            case SESSIONS_ENDED, RECOVERY_CODE_USED ->
                each(COUNT, detail, count -> DeskNumbers.digits(Long.parseLong(count.group()), language));
            case FRONT_PUBLISHED -> each(FRONT, detail, this::front);
            case MENU_CHANGED -> menu(detail);
            case SECTION_CHANGED -> each(SECTION, detail, this::section);
            case PLACE_CHANGED -> each(PLACE, detail, path -> "");
            case AUTHOR_CHANGED, TAG_CHANGED -> detail.replaceFirst("^[a-z0-9-]+ → ", "");
            case SETTINGS_CHANGED -> settings(detail);
            case PICTURE_DESCRIBED -> DescribedFacts.words(detail, language);
            case PICTURE_REPLACED -> "";
            default -> detail;
        };
    }

    private static String each(Pattern pattern, String detail, Function<MatchResult, String> words) {
        return pattern.matcher(detail).replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
    }

    private String role(MatchResult word) {
        return Bundles.in(AccountMessages.class, language)
                .role(Role.named(word.group()).orElseThrow());
    }

    private String front(MatchResult front) {
        String name = front.group(1).equals(Front.HOME)
                ? Bundles.in(FrontMessages.class, language).home()
                : sectionName(front.group(1), front.group(1));
        String note = front.group(3) == null ? "" : " · " + front.group(3);
        return name + ", " + messages().revision(number(front.group(2))) + note;
    }

    private String menu(String word) {
        return Arrays.stream(Menus.Menu.values())
                .filter(menu -> menu.word().equals(word))
                .findFirst()
                .map(menu -> Bundles.in(AdminMessages.class, language).menu(menu))
                .orElse(word);
    }

    private String section(MatchResult section) {
        String name = sectionName(section.group(1), section.group(2));
        String parent = section.group(4);
        return parent == null
                ? messages().sectionAt(name, number(section.group(3)))
                : messages().sectionIn(name, number(section.group(3)), sectionName(parent, parent));
    }

    private String sectionName(String slug, String otherwise) {
        return paper.sectionName(slug, language, otherwise);
    }

    private String settings(String detail) {
        return detail.startsWith("Settings[")
                ? joined(ALL_SETTINGS, detail, setting -> setting.group(2).strip())
                : joined(SETTING, detail, this::setting);
    }

    private static String joined(Pattern pattern, String detail, Function<MatchResult, String> words) {
        return pattern.matcher(detail)
                .results()
                .map(words)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What a picture is has a place of its own in the line. */
    private String setting(MatchResult setting) {
        String value = setting.group(2).strip();
        return settingName(setting.group(1)) + (value.isEmpty() ? "" : ": " + value);
    }

    private String settingName(String key) {
        AdminMessages admin = Bundles.in(AdminMessages.class, language);
        return switch (key) {
            case "nameBn" -> admin.nameBn();
            case "nameEn" -> admin.nameEn();
            case "tagline" -> admin.tagline();
            case "logo" -> admin.logo();
            case "logoDark" -> admin.logoDark();
            case "accent" -> admin.accent();
            case "accentDark" -> admin.accentDark();
            case "contact" -> admin.contact();
            case "editor" -> admin.editorOfPaper();
            case "publisher" -> admin.publisher();
            case "address" -> admin.postalAddress();
            case "phone" -> admin.phone();
            case "registration" -> admin.registration();
            case "social" -> admin.social();
            case "zone" -> admin.zone();
            case "more" -> admin.moreSpelling();
            default -> key;
        };
    }

    private AuditMessages messages() {
        return Bundles.in(AuditMessages.class, language);
    }

    private String number(String digits) {
        return DeskNumbers.digits(Long.parseLong(digits), language);
    }

    /** The number of the revision that it names, or null. A preview link has a number of its own. */
    static Integer revision(AuditLine line) {
        return line.action.startsWith("preview_link")
                ? null
                : first(REVISION, line.detail).map(Integer::valueOf).orElse(null);
    }

    /** The hash of the first picture that it names, or null. */
    static String picture(String detail) {
        return first(PICTURE, detail).orElse(null);
    }

    private static Optional<String> first(Pattern pattern, String detail) {
        return pattern.matcher(detail)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }
}
