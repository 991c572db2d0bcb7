package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shironam.desk.Routes.Route;
import shironam.identity.Account;
import shironam.identity.Role;
import shironam.story.Status;
import shironam.story.Story;
import shironam.story.StoryAction;

/**
 * docs/desk-routes.md says what guards each address of the desk, as the code does: the path policy, the annotation of its
 * resource, and what the methods that it calls ask of somebody who wants to do something with a story.
 */
class DeskRoutesTest {
    private static final Path DOC = Path.of("docs", "desk-routes.md");
    private static final String ACTION = StoryAction.class.getName();
    private static final String EVERYBODY = "everybody";
    private static final String EVERY_ACCOUNT = "every account";
    private static final String POLICIES = "quarkus.http.auth.permission.";

    /** As {@code Accounts.requireKeeper(Account)}: refuses by role alone. */
    private static final Predicate<JavaCodeUnit> REFUSES_A_ROLE =
            method -> method.getName().matches("require[A-Z]\\w+")
                    && method.getRawParameterTypes().size() == 1
                    && method.getRawParameterTypes().get(0).isEquivalentTo(Account.class);

    private final SortedMap<String, String> actions = new TreeMap<>();
    private final SortedMap<String, String> roleGuards = new TreeMap<>();

    @Test
    void theDocumentSaysWhatGuardsEachAddress() throws Exception {
        StringBuilder routes =
                new StringBuilder("| method | address | answered by | for | asks for |\n|---|---|---|---|---|\n");
        Routes.methods().forEach((route, method) -> {
            if (route.template().matches("/desk(?:/.*)?")) {
                routes.append(row(route, method));
            }
        });
        String guards = actions.entrySet().stream()
                .map(guard -> "| `" + guard.getKey() + "` | " + guard.getValue() + " |\n")
                .collect(Collectors.joining("", "| asks for | may |\n|---|---|\n", ""));

        String doc = Files.readString(DOC);
        assertTrue(doc.contains("\n" + guards + "\n"), DOC + " has to have this table:\n" + guards);
        assertEquals(routes.toString(), doc.substring(doc.indexOf("| method |")), DOC + " has to end with this table");
    }

    /** What would be refused below is refused at the door, and what is let in at the door is not refused below. */
    @Test
    void theAnnotationOfAResourceSaysWhatTheRulesBelowSay() {
        Routes.methods().forEach((route, method) -> {
            if (route.template().matches("/desk(?:/.*)?")) {
                roleGuards.clear();
                actionsAskedBy(method);
                roleGuards.forEach(
                        (guard, roles) -> assertEquals(roles, whom(route, method), route + " asks " + guard));
            }
        });
    }

    @Test
    void thePathPolicyRefusesWhatTheAnnotationsDo() throws Exception {
        Properties config = new Properties();
        try (InputStream stored = DeskRoutesTest.class.getResourceAsStream("/application.properties")) {
            config.load(stored);
        }
        List<String> open = paths(config, "permit");
        List<String> closed = paths(config, "authenticated");
        Routes.methods().forEach((route, method) -> {
            boolean desk = route.template().matches("/desk(?:/.*)?");
            boolean refused = isAmong(closed, route) && !isAmong(open, route);
            boolean everybodys = !desk || whom(route, method).equals(EVERYBODY);
            assertEquals(everybodys, !refused, route.toString());
        });
    }

    private static List<String> paths(Properties config, String policy) {
        return config.stringPropertyNames().stream()
                .filter(name -> name.startsWith(POLICIES) && name.endsWith(".policy"))
                .filter(name -> config.getProperty(name).equals(policy))
                .flatMap(name -> Stream.of(config.getProperty(name.replaceFirst("policy$", "paths"))
                        .split(",")))
                .toList();
    }

    private static boolean isAmong(List<String> paths, Route route) {
        return paths.stream()
                .map(path -> path.replaceFirst("/\\*$", ""))
                .anyMatch(path ->
                        route.template().equals(path) || route.template().startsWith(path + "/"));
    }

    private String row(Route route, JavaMethod method) {
        String address = route.template().replaceAll("\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "}");
        String guards =
                actionsAskedBy(method).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "| %s | `%s` | `%s.%s` | %s | %s |\n"
                .formatted(
                        route.verb(),
                        address,
                        shortName(method.getOwner()),
                        method.getName(),
                        whom(route, method),
                        guards.isEmpty() ? "–" : guards);
    }

    /** What stands at the method counts before what stands at its class. */
    private static String whom(Route route, JavaMethod method) {
        return Stream.of(method, method.getOwner())
                .flatMap(place -> whom(place).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(route + " does not say whom it is for"));
    }

    private static Optional<String> whom(CanBeAnnotated place) {
        if (place.isAnnotatedWith(RolesAllowed.class)) {
            Set<String> roles = annotation(place, RolesAllowed.class);
            String known = words(role -> roles.contains(role.word()) ? role.word() : "");
            assertEquals(roles, Set.of(known.split(", ")), place + " names a role that is none");
            return Optional.of(known);
        }
        if (place.isAnnotatedWith(Authenticated.class)) {
            return Optional.of(EVERY_ACCOUNT);
        }
        return place.isAnnotatedWith(PermitAll.class) ? Optional.of(EVERYBODY) : Optional.empty();
    }

    private static Set<String> annotation(CanBeAnnotated place, Class<RolesAllowed> type) {
        RolesAllowed annotation = place instanceof JavaClass owner
                ? owner.getAnnotationOfType(type)
                : ((JavaMethod) place).getAnnotationOfType(type);
        return Set.of(annotation.value());
    }

    private static String shortName(JavaClass type) {
        return type.getName().replace("shironam.", "");
    }

    private Set<String> actionsAskedBy(JavaMethod start) {
        Set<String> guards = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            JavaCodeUnit method = waiting.pop();
            guards.addAll(askedIn(method));
            method.getMethodCallsFromSelf().stream()
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(called -> called.getOwner().getName().matches("shironam\\.(?:desk|story|identity)\\..*"))
                    .filter(seen::add)
                    .forEach(waiting::push);
        }
        return guards;
    }

    private Set<String> askedIn(JavaCodeUnit method) {
        Set<String> asked = new TreeSet<>();
        boolean refuses = method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals(ACTION)
                        && call.getName().equals("require"));
        if (refuses) {
            method.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().getName().equals(ACTION))
                    .map(access -> StoryAction.valueOf(access.getName()))
                    .forEach(action -> {
                        asked.add("StoryAction." + action);
                        actions.put("StoryAction." + action, words(role -> may(action, role)));
                    });
        }
        if (REFUSES_A_ROLE.test(method)) {
            String name = shortName(method.getOwner()) + "." + method.getName();
            roleGuards.put(name, words(role -> lets(method, role) ? role.word() : ""));
        }
        return asked;
    }

    private static String words(Function<Role, String> word) {
        return Stream.of(Role.values())
                .map(word)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** In any state in which a story can be. */
    private static String may(StoryAction action, Role role) {
        Account account = account(1, role);
        if (inAnyState(action, account, account(2, role))) {
            return role.word();
        }
        return inAnyState(action, account, account) ? role.word() + " (own)" : "";
    }

    private static boolean inAnyState(StoryAction action, Account account, Account writer) {
        return Arrays.stream(Status.values()).anyMatch(status -> {
            Story story = new Story();
            story.createdBy = writer;
            story.status = status;
            return action.isAllowed(account, story);
        });
    }

    private static boolean lets(JavaCodeUnit guard, Role role) {
        try {
            Class<?> owner = Class.forName(guard.getOwner().getName());
            Method method = owner.getDeclaredMethod(guard.getName(), Account.class);
            method.setAccessible(true);
            Object of = null;
            if (!Modifier.isStatic(method.getModifiers())) {
                var constructor = owner.getDeclaredConstructor();
                constructor.setAccessible(true);
                of = constructor.newInstance();
            }
            method.invoke(of, account(1, role));
            return true;
        } catch (InvocationTargetException refused) {
            assertTrue(refused.getCause().getClass().getSimpleName().startsWith("Not"), refused::toString);
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Account account(long id, Role role) {
        Account account = new Account();
        account.id = id;
        account.role = role;
        account.name = role.word();
        return account;
    }
}
