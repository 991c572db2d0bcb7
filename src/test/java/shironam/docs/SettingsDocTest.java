package shironam.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.settings.KnownSetting;
import shironam.settings.KnownSettings;

/**
 * docs/settings.md is the table of all settings, made of their annotations. When it is stale this test fails; run it with
 * {@code -Dshironam.settings.write=true}, and it writes the file.
 */
class SettingsDocTest {
    private static final Path DOC = Path.of("docs", "settings.md");

    /** Everything is in {@code shironam.<what it is about>.<which part>}. */
    private static final Pattern SCHEME = Pattern.compile("shironam\\.[a-z]+\\.[a-z]+");

    @Test
    void theTableIsThatOfTheCode() throws IOException {
        String made = document();
        if (Boolean.getBoolean("shironam.settings.write")) {
            Files.writeString(DOC, made);
        }
        assertEquals(made, Files.readString(DOC), DOC + " is stale: see this test's comment for how to write it anew");
    }

    @Test
    void allNamesAreInOneScheme() {
        for (KnownSetting setting : KnownSettings.OURS) {
            assertTrue(SCHEME.matcher(setting.name()).matches(), setting.name());
            assertTrue(setting.what().endsWith("."), setting.name() + " says what it does in whole sentences");
        }
    }

    /** Else a setting that somebody adds would be called unknown, and stand in no table. (RoomsTest: they all stand here.) */
    @Test
    void everyMappingIsKnown() {
        Set<String> mappings = new ClassFileImporter()
                        .importPackagesOf(KnownSettings.class)
                        .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "mappings", type -> type.isAnnotatedWith(ConfigMapping.class)))
                        .stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertEquals(KnownSettings.MAPPINGS.stream().map(Class::getName).collect(Collectors.toSet()), mappings);
    }

    /** Settings of ours are read in one way. */
    @Test
    void noOtherCodeReadsASettingOfOursByItsName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertTrue(
                        !Files.readString(file).matches("(?s).*ConfigProperty\\(\\s*name = \"shironam\\..*"),
                        file + " reads a setting by its name: use an interface of shironam.settings");
            }
        }
    }

    private static String document() {
        return """
                # Settings

                This page is made of the annotations in `shironam.settings`, and a test fails when it is stale.

                Each setting is an environment variable, or a property in `config/application.properties` beside the
                launcher. Before anything starts all of them are checked: all mistakes are said at once, each with its
                name, its value and what would be right, and the exit code is 2. An unknown name is told with the nearest
                one that there is.

                ## Of Shironam

                %s
                ## Of Quarkus

                Quarkus' own names do what [its documentation](https://quarkus.io/guides/all-config) says. These matter
                most:

                %s
                ## Of the launcher

                %s
                ## Earlier names

                They are understood until Shironam 0.4. The log names the new one at each start.

                | earlier | now |
                |---|---|
                %s""".formatted(
                        table(KnownSettings.OURS),
                        table(KnownSettings.OF_QUARKUS),
                        table(KnownSettings.OF_THE_LAUNCHER),
                        formerNames());
    }

    private static String table(List<KnownSetting> settings) {
        return settings.stream()
                .map(SettingsDocTest::row)
                .collect(Collectors.joining(
                        "",
                        "| environment variable | property | values | default | what it does |\n|---|---|---|---|---|\n",
                        ""));
    }

    private static String row(KnownSetting setting) {
        return "| `%s` | `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.variable(),
                        setting.name(),
                        setting.rule().right().replace("|", "\\|")
                                + (setting.mayBeEmpty()
                                                && !setting.defaultValue().isEmpty()
                                        ? ", or empty"
                                        : ""),
                        setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`",
                        setting.what());
    }

    private static String formerNames() {
        return KnownSettings.OURS.stream()
                .filter(setting -> !setting.formerly().isEmpty())
                .map(setting -> "| %s | %s |\n"
                        .formatted(
                                names(setting.formerly(), setting.variable()),
                                names(setting.name(), KnownSetting.variable(setting.formerly()))))
                .collect(Collectors.joining());
    }

    /** The variable too, where it has changed with the property. */
    private static String names(String property, String otherVariable) {
        String variable = KnownSetting.variable(property);
        return (variable.equals(otherVariable) ? "" : "`" + variable + "`, ") + "`" + property + "`";
    }
}
