package shironam.body.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import shironam.bangla.Normalization;
import shironam.body.source.VisibleText;

/** Lines of a page that are no text of its story: dates, times of reading, words over buttons and advertisements. */
final class AboutThePage {
    private static final Set<String> WORDS = words(
            "january february march april may june july august september october november december",
            "jan feb mar apr jun jul aug sep sept oct nov dec",
            "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
            "জানুয়ারি জানুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট আগষ্ট অগাস্ট অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
            "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার রোববার",
            "am pm এএম পিএম পূর্বাহ্ন অপরাহ্ন ভোর সকাল দুপুর বিকেল বিকাল সন্ধ্যা রাত টা টায় ঘণ্টা মিনিট সেকেন্ড আগে ইং খ্রি",
            "প্রকাশ প্রকাশিত প্রকাশকাল প্রকাশের সময় আপডেট আপলোড সর্বশেষ হালনাগাদ শেষ বার অনলাইন প্রিন্ট সংস্করণ ভার্সন পঠিত বার দেখা হয়েছে",
            "published publish posted updated update last on at by modified the min mins minute minutes hour hours read ago views view",
            "comment comments ist bst gmt utc est edt pst pdt st nd rd th");

    private static final Set<String> LABELS = Stream.of(
                    "advertisement",
                    "advertisements",
                    "skip advertisement",
                    "ad feedback",
                    "sponsored",
                    "বিজ্ঞাপন",
                    "শেয়ার",
                    "শেয়ার করুন",
                    "ফলো করুন",
                    "share",
                    "share this",
                    "share this article",
                    "share on facebook",
                    "listen",
                    "print",
                    "প্রিন্ট",
                    "related",
                    "loading",
                    "story continues below this ad",
                    "after newsletter promotion")
            .map(Normalization::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final String LEADS_OUT =
            "a[href*='news.google.com/'], a[href*='whatsapp.com/channel'], a[href*='/sharer'],"
                    + " a[href*='twitter.com/intent'], a[href*='x.com/intent'], a[href*='t.me/share'], a[href*='wa.me/?'],"
                    + " a[href*='api.whatsapp.com/send'], a[href^='whatsapp:'], a[href*='linkedin.com/share'],"
                    + " a[href*='pinterest.com/pin/create'], a[href*='action=share'], a[href*='facebook.com/dialog/share']";

    private static final Pattern INVITES = Pattern.compile(
            Normalization.key("ফলো|অনুসরণ|চ্যানেল|শেয়ার|সাবস্ক্রাইব|গুগল নিউজ")
                    + "|follow|channel|share|subscribe|google news|facebook|twitter|whatsapp|telegram|linkedin|pinterest");

    private static final int LONGEST = 120;
    private static final int LONGEST_INVITATION = 200;

    private AboutThePage() {}

    private static Set<String> words(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(Normalization::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param names what may stand there, too: of authors, sections, the paper; as {@link Normalization#key} */
    static boolean is(String line, Collection<String> names) {
        if (line.length() > LONGEST) {
            return false;
        }
        String key = Normalization.key(line);
        boolean isSaid = false;
        for (String name : names) {
            if (!name.isEmpty() && key.contains(name)) {
                key = key.replace(name, " ");
                isSaid = true;
            }
        }
        List<String> left = Stream.of(key.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .map(word -> word.replaceAll("^\\p{N}+", ""))
                .filter(word -> !word.isEmpty())
                .toList();
        long digits = key.codePoints().filter(Character::isDigit).count();
        boolean isADate = digits > (left.isEmpty() ? 5 : 0);
        return (isSaid || isADate) && WORDS.containsAll(left);
    }

    /** Words over an advertisement or a button that stand alone, and invitations to read the paper somewhere else. */
    static boolean isLabelOrInvitation(Element element) {
        String words = VisibleText.text(element, LONGEST_INVITATION + 1);
        if (words.isBlank() || words.length() > LONGEST_INVITATION) {
            return false;
        }
        String key = Normalization.key(words);
        return LABELS.contains(key.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{M}]+$", ""))
                || INVITES.matcher(key).find() && element.selectFirst(LEADS_OUT) != null;
    }
}
