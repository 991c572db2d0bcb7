package shironam.cli.startup;

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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;
import shironam.cli.environment.CommandFailedException;
import shironam.settings.KnownSetting;
import shironam.settings.KnownSettings;

/** Finds all mistakes in the settings at once, before anything is started with them. */
final class ConfigurationCheck {
    private static final Logger LOG = Logger.getLogger(ConfigurationCheck.class);

    /** Of the settings that come with the application: what has a higher one was given by the operator. */
    private static final int OUR_OWN = 250;

    private static final String OURS = "shironam.";
    private static final String OUR_VARIABLES = "SHIRONAM_";
    private static final int LONGEST_SHOWN = 100;

    private record Given(String value, String source) {}

    private final SmallRyeConfig config;
    private final Map<String, String> environment;

    ConfigurationCheck(SmallRyeConfig config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    static void check(SmallRyeConfig config, Map<String, String> environment) throws CommandFailedException {
        ConfigurationCheck check = new ConfigurationCheck(config, environment);
        List<String> mistakes = check.mistakes();
        if (!mistakes.isEmpty()) {
            throw new CommandFailedException("the configuration can't be used:\n  " + String.join("\n  ", mistakes));
        }
        check.formerNames().forEach(LOG::warn);
    }

    /** Whether the operator has said something of it. */
    static boolean isGiven(SmallRyeConfig config, String name) {
        return given(config, name).isPresent();
    }

    /** As it was given: what reads settings may make another value of it. */
    private static Optional<Given> given(SmallRyeConfig config, String name) {
        for (ConfigSource source : config.getConfigSources()) { // the one that counts first
            String value = source.getOrdinal() > OUR_OWN && !name.isEmpty() ? source.getValue(name) : null;
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
        KnownSettings.all().forEach(setting -> {
            mistake(setting, setting.name()).ifPresent(mistakes::add);
            mistake(setting, setting.formerly())
                    .filter(said -> !mistakes.contains(said))
                    .ifPresent(mistakes::add);
        });
        unknownVariables().forEach(name -> mistakes.add(unknown(name, KnownSetting::variable)));
        unknownProperties().forEach(name -> mistakes.add(unknown(name, KnownSetting::name)));
        return mistakes;
    }

    private Optional<String> mistake(KnownSetting setting, String name) {
        return given(config, name)
                .filter(given -> !isRight(setting, given.value))
                .map(given -> where(name, given) + " is " + shown(setting, given.value) + "; it has to be "
                        + setting.rule().right() + ".");
    }

    /** Those that were given by the name that they had in an earlier version. */
    List<String> formerNames() {
        List<String> told = new ArrayList<>();
        for (KnownSetting setting : KnownSettings.OURS) {
            given(config, setting.formerly()).ifPresent(given -> {
                String former = where(setting.formerly(), given);
                String present = where(setting.name(), given);
                if (!former.equals(present)) {
                    told.add(former + " is now called " + present
                            + ". The earlier name is understood until Shironam 0.4: use the new one.");
                }
            });
        }
        return told;
    }

    private static boolean isRight(KnownSetting setting, String value) {
        return value == null || value.isBlank()
                ? setting.mayBeEmpty()
                : setting.rule().isRight().test(value);
    }

    private static String where(String name, Given given) {
        if (given.source.startsWith(EnvConfigSource.NAME)) {
            return KnownSetting.variable(name);
        }
        if (given.source.startsWith(SysPropConfigSource.NAME)) {
            return "-D" + name;
        }
        return name + " in " + given.source.replaceFirst("^.*source=(?:file:)?([^\\]]*).*$", "$1");
    }

    private static String shown(KnownSetting setting, String value) {
        if (value == null || value.isBlank()) {
            return "empty";
        }
        if (setting.secret()) {
            return "a secret of " + value.length() + " characters";
        }
        String line = withoutPassword(value.replaceAll("\\p{Cntrl}", " "));
        return "«" + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + "»";
    }

    /** An address as it may be shown: without the password that may stand in it. */
    static String withoutPassword(String address) {
        return address.replaceAll("//[^?\\s]*@", "//…@")
                .replaceAll("(?i)((?:password|passwd|pwd|secret|token|key)[\\w.-]*=)[^&\\s]*", "$1…");
    }

    private List<String> unknownVariables() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(OUR_VARIABLES))
                .filter(name -> Stream.concat(KnownSettings.all(), KnownSettings.OF_THE_LAUNCHER.stream())
                        .flatMap(setting -> Stream.of(setting.name(), setting.formerly()))
                        .noneMatch(known -> KnownSetting.variable(known).equals(name)))
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

    private static String unknown(String name, Function<KnownSetting, String> spelling) {
        String nearest = KnownSettings.OURS.stream()
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
