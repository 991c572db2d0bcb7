package shironam.cli;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SysPropConfigSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds all mistakes in the settings at once, before anything is started with them. */
final class ConfigurationCheck {
    /** Of the settings that come with the application: what has a higher one was given by the operator. */
    private static final int OUR_OWN = 250;

    private static final String OURS = "shironam.";
    private static final String OUR_VARIABLES = "SHIRONAM_";
    private static final int LONGEST_SHOWN = 100;

    private record Given(String value, String source) {}

    private final SmallRyeConfig config;
    private final Map<String, String> environment;

    private ConfigurationCheck(SmallRyeConfig config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    static void check(SmallRyeConfig config, Map<String, String> environment) throws CommandFailedException {
        List<String> mistakes = new ConfigurationCheck(config, environment).mistakes();
        if (!mistakes.isEmpty()) {
            throw new CommandFailedException("the configuration can't be used:\n  " + String.join("\n  ", mistakes));
        }
    }

    /** Whether the operator has said something of it. */
    static boolean isGiven(SmallRyeConfig config, String name) {
        return given(config, name).isPresent();
    }

    /** As it was given: what reads settings may make another value of it. */
    private static Optional<Given> given(SmallRyeConfig config, String name) {
        for (ConfigSource source : config.getConfigSources()) { // the one that counts first
            String value = source.getOrdinal() > OUR_OWN ? source.getValue(name) : null;
            if (value != null) {
                boolean refers = value.contains("${");
                return Optional.of(
                        new Given(refers ? config.getConfigValue(name).getValue() : value, source.getName()));
            }
        }
        return Optional.empty();
    }

    /** Each with the variable, its value and what would be right. */
    private List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        KnownSettings.ALL.forEach(setting -> mistake(setting).ifPresent(mistakes::add));
        unknownVariables().forEach(name -> mistakes.add(unknown(name, Setting::variable)));
        unknownProperties().forEach(name -> mistakes.add(unknown(name, Setting::name)));
        return mistakes;
    }

    private Optional<String> mistake(Setting setting) {
        return given(config, setting.name())
                .filter(given -> !isRight(setting, given.value))
                .map(given -> where(setting, given) + " is " + shown(setting, given.value) + "; it has to be "
                        + setting.right() + ".");
    }

    private static boolean isRight(Setting setting, String value) {
        return value == null || value.isBlank()
                ? setting.mayBeEmpty()
                : setting.isRight().test(value);
    }

    private static String where(Setting setting, Given given) {
        if (given.source.startsWith(EnvConfigSource.NAME)) {
            return setting.variable();
        }
        if (given.source.startsWith(SysPropConfigSource.NAME)) {
            return "-D" + setting.name();
        }
        return setting.name() + " in " + given.source.replaceFirst("^.*source=(?:file:)?([^\\]]*).*$", "$1");
    }

    private static String shown(Setting setting, String value) {
        if (value == null || value.isBlank()) {
            return "empty";
        }
        if (setting.secret()) {
            return "a secret of " + value.length() + " characters";
        }
        String line = Setting.withoutPassword(value.replaceAll("\\p{Cntrl}", " "));
        return "«" + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + "»";
    }

    private List<String> unknownVariables() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(OUR_VARIABLES))
                .filter(Predicate.not(KnownSettings.OF_THE_LAUNCHER::contains))
                .filter(name -> KnownSettings.ALL.stream()
                        .noneMatch(setting -> setting.variable().equals(Setting.variable(name))))
                .sorted()
                .toList();
    }

    /** In files and on the command line of the JVM. */
    private Iterable<String> unknownProperties() {
        TreeSet<String> names = new TreeSet<>();
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> source.getOrdinal() > OUR_OWN && !(source instanceof EnvConfigSource))
                .map(ConfigSource::getPropertyNames)
                .forEach(names::addAll);
        names.removeIf(name -> !name.startsWith(OURS)
                || KnownSettings.TOLD_BY_THE_LAUNCHER.contains(name)
                || KnownSettings.named(name).isPresent());
        return names;
    }

    private static String unknown(String name, Function<Setting, String> spelling) {
        String nearest = KnownSettings.ALL.stream()
                .filter(setting -> setting.name().startsWith(OURS))
                .map(spelling)
                .min(Comparator.comparingInt(known -> distance(name, known)))
                .orElseThrow();
        return "there is no setting " + name + "; the nearest is " + nearest + ".";
    }

    /** How many letters have to be put in, taken out or exchanged to make one of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(exchanged, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
