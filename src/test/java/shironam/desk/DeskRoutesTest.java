package shironam.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import java.util.Locale;
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
 * docs/desk-routes.md says what guards each address of the desk, as the code does: the annotation of its resource, and every
 * question for a role that the methods which it calls ask.
 */
class DeskRoutesTest {
    private static final Path DOC = Path.of("docs", "desk-routes.md");
    private static final String ACTION = StoryAction.class.getName();
    private static final List<Class<?>> BINDINGS = List.of(LoginRequired.class, AnonymousAllowed.class);

    /** As {@code Accounts.requireKeeper(Account)}: refuses by role alone. */
    private static final Predicate<JavaCodeUnit> REFUSES_A_ROLE =
            method -> method.getName().matches("require[A-Z]\\w+")
                    && method.getRawParameterTypes().size() == 1
                    && method.getRawParameterTypes().get(0).isEquivalentTo(Account.class);

    private final SortedMap<String, String> roles = new TreeMap<>();

    @Test
    void theDocumentSaysWhatGuardsEachAddress() throws Exception {
        StringBuilder routes =
                new StringBuilder("| method | address | answered by | login | asks for |\n|---|---|---|---|---|\n");
        Routes.methods().forEach((route, method) -> {
            if (route.template().matches("/desk(?:/.*)?")) {
                routes.append(row(route, method));
            }
        });
        String guards = roles.entrySet().stream()
                .map(guard -> "| `" + guard.getKey() + "` | " + guard.getValue() + " |\n")
                .collect(Collectors.joining("", "| asks for | may |\n|---|---|\n", ""));

        String doc = Files.readString(DOC);
        assertTrue(doc.contains("\n" + guards + "\n"), DOC + " has to have this table:\n" + guards);
        assertEquals(routes.toString(), doc.substring(doc.indexOf("| method |")), DOC + " has to end with this table");
    }

    private String row(Route route, JavaMethod method) {
        String address = route.template().replaceAll("\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "}");
        String guards = guards(method).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "| %s | `%s` | `%s.%s` | `%s` | %s |\n"
                .formatted(
                        route.verb(),
                        address,
                        shortName(method.getOwner()),
                        method.getName(),
                        binding(route, method),
                        guards.isEmpty() ? "–" : guards);
    }

    /** What stands at the method counts before what stands at its class. */
    private static String binding(Route route, JavaMethod method) {
        return Stream.of(method, method.getOwner())
                .flatMap(place -> BINDINGS.stream().filter(name -> place.isAnnotatedWith(name.getName())))
                .map(Class::getSimpleName)
                .findFirst()
                .orElseThrow(() -> new AssertionError(route + " has neither LoginRequired nor AnonymousAllowed"));
    }

    private static String shortName(JavaClass type) {
        return type.getName().replace("shironam.", "");
    }

    private Set<String> guards(JavaMethod start) {
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
                        roles.put("StoryAction." + action, words(role -> may(action, role)));
                    });
        }
        if (REFUSES_A_ROLE.test(method)) {
            String name = shortName(method.getOwner()) + "." + method.getName();
            asked.add(name);
            roles.put(name, words(role -> lets(method, role) ? word(role) : ""));
        }
        return asked;
    }

    private static String words(Function<Role, String> word) {
        return Stream.of(Role.values())
                .map(word)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** In any state in which a story can be. */
    private static String may(StoryAction action, Role role) {
        Account account = account(1, role);
        if (inAnyState(action, account, account(2, role))) {
            return word(role);
        }
        return inAnyState(action, account, account) ? word(role) + " (own)" : "";
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
        account.name = word(role);
        return account;
    }
}
