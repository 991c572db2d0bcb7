package shironam.identity;

import com.ibm.icu.text.Normalizer2;
import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.identity.Accounts.Reason;
import shironam.identity.Accounts.RefusedException;

/**
 * What a password must not be, asked whenever one is set: what a guesser tries first (NIST SP 800-63B §3.1.1.2, ASVS
 * 6.2.4). Common passwords, rows of keys, repeated letters, dates and single words are found by zxcvbn, whose list holds
 * the 30,000 commonest; the account's and the paper's names, and common words of Bengali, come from here. No kinds of
 * characters are asked for.
 */
@ApplicationScoped
class PasswordRules {
    /** 10<sup>6</sup> guesses: what comes below falls to guessing at the login itself. */
    private static final double FEWEST_GUESSES = 6;

    /** Measuring is quadratic; what the beginning lacks is long by repetition. */
    private static final int MEASURED = 64;

    private static final int SHORTEST_WORD = 3;

    /** Beside names a password has to have that much of its own. */
    private static final int FEWEST_OWN = 4;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Words that many here would take, and the rows of the two Bengali keyboards of Windows and Linux. */
    private static final List<String> COMMON_HERE = List.of(
            "পাসওয়ার্ড",
            "গোপন",
            "বাংলাদেশ",
            "বাংলা",
            "ঢাকা",
            "খবর",
            "সংবাদ",
            "পত্রিকা",
            "সাংবাদিক",
            "প্রতিবেদক",
            "সম্পাদক",
            "অ্যাডমিন",
            "ভালোবাসি",
            "ভালোবাসা",
            "আমার",
            "তোমাকে",
            "সোনার",
            "মাতৃভূমি",
            "স্বাধীনতা",
            "জয়বাংলা",
            "আল্লাহ",
            "বিসমিল্লাহ",
            "আলহামদুলিল্লাহ",
            "ইনশাআল্লাহ",
            "মোহাম্মদ",
            "কলকাতা",
            "চট্টগ্রাম",
            "ক্রিকেট",
            "password",
            "bangladesh",
            "bangla",
            "dhaka",
            "kolkata",
            "chittagong",
            "khobor",
            "shongbad",
            "sangbad",
            "potrika",
            "shangbadik",
            "sangbadik",
            "reporter",
            "editor",
            "newsroom",
            "newsdesk",
            "journalist",
            "amar",
            "tomake",
            "bhalobashi",
            "valobashi",
            "bhalobasha",
            "valobasa",
            "shonar",
            "sonar",
            "amarsonarbangla",
            "joybangla",
            "shadhinota",
            "allah",
            "bismillah",
            "alhamdulillah",
            "inshallah",
            "mohammad",
            "muhammad",
            "cricket",
            "ৌৈাীূবহগদজড",
            "োে্িুপরকতচট",
            "ংমনবলসয",
            "ঙযডপটচজহগড়",
            "ৃুি াব্তদ",
            "ঁংগডজ");

    private static SoftReference<Zxcvbn> measure = new SoftReference<>(null);

    @Inject
    Event<GuessableWords> guessable;

    /** @throws RefusedException with what is wrong with it */
    String require(String password, String accountName) {
        if (Graphemes.count(password) < Accounts.SHORTEST_PASSWORD) {
            throw new RefusedException(
                    Reason.PASSWORD_TOO_SHORT,
                    "A password has at least " + Accounts.SHORTEST_PASSWORD + " characters.");
        }
        if (password.length() > Accounts.LONGEST_PASSWORD) {
            throw new RefusedException(
                    Reason.PASSWORD_TOO_LONG, "A password has at most " + Accounts.LONGEST_PASSWORD + " characters.");
        }
        GuessableWords paper = new GuessableWords();
        guessable.fire(paper);
        String folded = folded(password);
        List<String> names = new ArrayList<>(words(accountName));
        paper.words().forEach(word -> names.addAll(words(word)));
        boolean soonGuessed = guesses(folded, names) < FEWEST_GUESSES;
        if (isMadeOf(names, folded) || soonGuessed && names.stream().anyMatch(folded::contains)) {
            throw new RefusedException(
                    Reason.PASSWORD_LIKE_NAME, "A password is not made of the account's or the paper's name.");
        }
        if (soonGuessed) {
            throw new RefusedException(
                    Reason.PASSWORD_COMMON,
                    "That password is among the first that a guesser tries. Three or four words that don't belong"
                            + " together make a better one.");
        }
        return password;
    }

    private static boolean isMadeOf(List<String> names, String folded) {
        String own = folded;
        for (String name : names) {
            own = own.replace(name, "");
        }
        return own.length() < folded.length()
                && Graphemes.count(own.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")) < FEWEST_OWN;
    }

    /** As a power of ten. */
    private static double guesses(String folded, List<String> names) {
        List<String> words = new ArrayList<>(names);
        COMMON_HERE.forEach(word -> words.add(folded(word)));
        return zxcvbn().measure(folded.substring(0, Math.min(folded.length(), MEASURED)), words)
                .getGuessesLog10();
    }

    /** The whole of a name, and its parts. The longest first, so that none hides in what is left of another. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String whole = folded(name);
        words.add(whole);
        words.add(whole.replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""));
        words.addAll(Arrays.asList(whole.split("[^\\p{L}\\p{M}]+")));
        return words.stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** Digits of both scripts, letters of both encodings and sizes are tried alike. */
    private static String folded(String text) {
        return Normalization.key(NFKC.normalize(text));
    }

    /** Its lists take memory, and passwords are set seldom. */
    private static synchronized Zxcvbn zxcvbn() {
        Zxcvbn known = measure.get();
        if (known == null) {
            known = new Zxcvbn();
            measure = new SoftReference<>(known);
        }
        return known;
    }
}
