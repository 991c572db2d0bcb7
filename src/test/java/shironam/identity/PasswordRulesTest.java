package shironam.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.identity.Accounts.Reason;

/** Which passwords nobody may have, whoever sets them and wherever. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PasswordRulesTest {
    @Inject
    PasswordRules rules;

    @Inject
    Accounts accounts;

    @Test
    void theCommonestThreeThousandAreRefused() throws IOException {
        List<String> commonest;
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Zxcvbn.class.getResourceAsStream("matchers/dictionaries/passwords.txt"), StandardCharsets.UTF_8))) {
            commonest = list.lines()
                    .filter(word -> word.length() >= Accounts.SHORTEST_PASSWORD)
                    .limit(3_000)
                    .toList();
        }
        assertEquals(3_000, commonest.size());
        List<String> taken = commonest.stream()
                .filter(password -> refusal(password, "mina") == null)
                .toList();
        assertEquals(List.of(), taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password", "Password1", "P@ssw0rd", "12345678", "১২৩৪৫৬৭৮", "qwertyuiop", "1qaz2wsx", "asdfghjkl",
                "aaaaaaaa", "কককককককক", "ককককককককককককককককককককক", "abcabcabc", "abcdefgh", "কখগঘঙচছজ", "iloveyou2",
                        "bangladesh",
                "Bangladesh1971", "dhaka1234", "পাসওয়ার্ড১২৩৪", "পাসও\u09dfার্ড১২৩৪", "বাংলাদেশ১৯৭১",
                        "ভালোবাসিভালোবাসি", "admin123", "reporter1",
                "19711216", "01711111111", "গদজডগদজড", "sunshine", "ｐａｓｓｗｏｒｄ", "drowssap"
            })
    void whatAGuesserTriesFirstIsRefused(String password) {
        assertEquals(Reason.PASSWORD_COMMON, refusal(password, "mina"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina-akter",
                "MINA.AKTER",
                "minaakter",
                "mina-mina",
                "akter123",
                "akterAkter!",
                "শিরোনাম১২৩৪৫",
                "Shironam!",
                "shironam2026"
            })
    void theNamesOfTheAccountAndThePaperAreRefused(String password) {
        assertEquals(Reason.PASSWORD_LIKE_NAME, refusal(password, "mina.akter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long password",
                "correct horse battery",
                "শক্ত পাসওয়ার্ড ৭",
                "সবুজ নৌকা চাঁদ",
                "x7Fq!m2z9",
                "mina likes green boats"
            })
    void whatIsHardToGuessIsTakenOfWhateverKind(String password) {
        assertDoesNotThrow(() -> rules.require(password, "mina.akter"));
    }

    @Test
    @Timeout(60)
    void theLongestIsJudgedSoon() {
        for (String part : List.of("a", "ab", "p@$$w0rd!|1", "aA4@", "ক্ষ")) {
            String longest = part.repeat(256).substring(0, 256);
            assertTrue(refusal(longest, "mina") == null || refusal(longest, "mina") == Reason.PASSWORD_COMMON, part);
        }
        assertEquals(Reason.PASSWORD_COMMON, refusal("password".repeat(32), "mina"));
    }

    @Test
    void aCommandIsToldToo() {
        String name = "command-" + System.nanoTime();
        assertEquals(
                Reason.PASSWORD_COMMON,
                assertThrows(Accounts.RefusedException.class, () -> accounts.create(name, Role.REPORTER, "password1"))
                        .reason);
        accounts.create(name, Role.REPORTER, "a long password");
        assertEquals(
                Reason.PASSWORD_LIKE_NAME,
                assertThrows(Accounts.RefusedException.class, () -> accounts.changePassword(name, name)).reason);
    }

    private Reason refusal(String password, String name) {
        try {
            rules.require(password, name);
            return null;
        } catch (Accounts.RefusedException refused) {
            return refused.reason;
        }
    }
}
