package shironam.desk.reasons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.MainClasses;
import shironam.importing.fidelity.FidelityMessages;
import shironam.importing.sources.ImportRefusedException;

/** What a person reads as a reason is a value with a message in their language, never an exception's own words. */
class ReasonsTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    /** Parts of an expression or of markup say nothing to a reader. */
    private static final String NO_TEXT = "\\{[^}]*\\}|<[^>]*>|&\\w+;|https?://\\S+|(?:\\./)?shironam [a-z -]+";

    /** Names as JPEG or README may stand in a Bengali sentence; three small words one after another are English. */
    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]?[a-z']+ [a-z']+ [a-z']+\\b");

    private static final Pattern BENGALI = Pattern.compile("[\\u0980-\\u09FF]");

    /** Only commands show it, which speak English. */
    private static final Set<String> OF_COMMANDS = Set.of("shironam.body.UnusableSourceException$Reason");

    /** Here every value is a reason. */
    private static final Set<Class<?>> OF_REASONS_ALONE = Set.of(ReasonMessages.class, FidelityMessages.class);

    @Test
    void everyConstantOfAReasonHasAMessageInBothLanguages() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Method method : messagesOfReasons()) {
            String bundle = method.getDeclaringClass()
                    .getAnnotation(MessageBundle.class)
                    .value();
            for (String language : List.of("bn", "en")) {
                Properties lines = lines(MESSAGES.resolve(bundle + "_" + language + ".properties"));
                for (Object constant : method.getParameterTypes()[0].getEnumConstants()) {
                    String name = ((Enum<?>) constant).name();
                    String words = Stream.of("", "_" + name, "_$" + name) // the last where a name has an underscore
                            .map(key -> lines.getProperty(method.getName() + key, ""))
                            .collect(Collectors.joining());
                    if (words.isBlank()) {
                        missing.add(bundle + "_" + language + ": " + method.getName() + " " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Commands alone tell of whole papers and of mappings. */
    @Test
    void whatIsRefusedOfASourceHasAValue() {
        noClasses()
                .that()
                .resideInAPackage("shironam.importing..")
                .and()
                .resideOutsideOfPackage("shironam.importing.paper..")
                .and()
                .haveSimpleNameNotStartingWith("Mapping")
                .should()
                .callConstructor(ImportRefusedException.class, String.class, String.class)
                .check(MainClasses.ALL);
    }

    @Test
    void theReasonOfEveryExceptionIsAMessageSomewhere() throws Exception {
        TreeSet<String> shown = new TreeSet<>();
        messagesOfReasons().forEach(method -> shown.add(method.getParameterTypes()[0].getName()));

        TreeSet<String> reasons = new TreeSet<>();
        MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Throwable.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field ->
                        field.getName().equals("reason") && field.getRawType().isEnum())
                .forEach(field -> reasons.add(field.getRawType().getName()));

        reasons.removeAll(shown);
        reasons.removeAll(OF_COMMANDS);
        assertEquals(new TreeSet<String>(), reasons, "reasons without words");
    }

    @Test
    void noBengaliMessageHasAnEnglishSentenceAndNoEnglishOneABengaliWord() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (var files = Files.list(MESSAGES)) {
            for (Path file : files.sorted().toList()) {
                boolean bengali = file.getFileName().toString().endsWith("_bn.properties");
                Properties lines = lines(file);
                for (String key : lines.stringPropertyNames()) {
                    String text = lines.getProperty(key).replaceAll(NO_TEXT, " ");
                    if ((bengali ? ENGLISH : BENGALI).matcher(text).find()) {
                        wrong.add(file.getFileName() + ": " + key + "=" + text);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** An exception speaks English: pages show its reason, and logs its words. */
    @Test
    void noPageShowsTheWordsOfAnException() {
        noClasses()
                .that()
                .resideInAPackage("shironam.desk..")
                .and()
                .doNotHaveFullyQualifiedName("shironam.desk.requests.IncomingBody") // logs
                .and()
                .doNotHaveFullyQualifiedName("shironam.desk.editor.FormContent") // logs
                .and()
                .doNotHaveFullyQualifiedName("shironam.desk.pictures.PictureUploadResource") // logs
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "getMessage of an exception",
                        call -> call.getName().matches("get(?:Localized)?Message")
                                && call.getTargetOwner().isAssignableTo(Throwable.class)))
                .check(MainClasses.ALL);
    }

    private static List<Method> messagesOfReasons() throws ClassNotFoundException {
        List<Method> methods = new ArrayList<>();
        for (var type : MainClasses.ALL) {
            if (type.isAnnotatedWith(MessageBundle.class)) {
                Arrays.stream(Class.forName(type.getName()).getMethods())
                        .filter(method -> method.getParameterCount() == 1
                                && (method.getParameterTypes()[0]
                                                .getSimpleName()
                                                .equals("Reason")
                                        || OF_REASONS_ALONE.contains(method.getDeclaringClass())
                                                && method.getParameterTypes()[0].isEnum()))
                        .forEach(methods::add);
            }
        }
        assertTrue(methods.size() > 5, "there are bundles with reasons");
        return methods;
    }

    private static Properties lines(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines;
    }
}
