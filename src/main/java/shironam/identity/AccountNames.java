package shironam.identity;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import shironam.bangla.Normalization;

/** Which names of accounts are one name to a person, however they are typed or drawn. */
public final class AccountNames {
    /** Ignores case, width, ligatures and whatever nobody sees (UAX #31). */
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** Fillers and the like, without the two that Bengali is written with. */
    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[:Default_Ignorable_Code_Point:]-[\\u200C\\u200D]]").freeze();

    private static final long LOCK = 0x6163636f756e7473L;

    private AccountNames() {}

    /** As a new account keeps it. */
    static String kept(String name) {
        String seen = NFKC.normalize(Normalization.line(name));
        return Accounts.plain(
                UNSEEN.containsNone(seen)
                        ? seen
                        : seen.codePoints()
                                .filter(c -> !UNSEEN.contains(c))
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
    }

    /**
     * The same for all names that look alike (UTS #39, skeletons): for comparing in memory only, since it changes with
     * the version of Unicode.
     *
     * <pre>{@code skeleton("Аdmin").equals(skeleton("admin")) // a Cyrillic А}</pre>
     */
    public static String skeleton(String name) {
        String folded = Normalization.key(FOLDED.normalize(Normalization.key(name)));
        return LOOKS.getSkeleton(UCharacter.toLowerCase(LOOKS.getSkeleton(folded))); // zero is made a capital O
    }

    /** Until the transaction ends nobody else makes a name, so two that look alike are not both made. */
    static void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
