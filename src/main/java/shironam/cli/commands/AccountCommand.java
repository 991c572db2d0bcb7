package shironam.cli.commands;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import shironam.cli.environment.CommandFailedException;
import shironam.identity.Account;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.identity.twofactor.TwoFactor;
import shironam.identity.twofactor.TwoFactorDemand;

/** Accounts of the desk. Passwords come from a prompt or from standard input, never as an argument. */
@Command(
        name = "account",
        description = "Makes and keeps the accounts of the desk.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AccountCommand.Create.class,
            AccountCommand.ListAll.class,
            AccountCommand.Disable.class,
            AccountCommand.Password.class,
            AccountCommand.TwoFactorOff.class,
            AccountCommand.TwoFactorRoles.class
        })
class AccountCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do: create, list, disable, password, two-factor-off or two-factor-roles.");
    }

    @Command(name = "create", description = "Makes an account.", mixinStandardHelpOptions = true)
    static class Create implements Callable<Integer> {
        @Inject
        Accounts accounts;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--role", required = true, description = "reporter, editor, chief or admin")
        String role;

        @Option(names = "--password-stdin", description = "Reads the password from standard input.")
        boolean fromStandardInput;

        @Override
        public Integer call() throws CommandFailedException {
            Role wanted = role(role);
            Account account = accounts.create(name, wanted, askForPassword(fromStandardInput));
            System.out.println("created " + account.name + " (" + account.role.word() + ")");
            return 0;
        }
    }

    @Command(name = "list", description = "Lists all accounts.", mixinStandardHelpOptions = true)
    static class ListAll implements Runnable {
        @Override
        public void run() {
            for (Account account : Account.inOrder()) {
                System.out.printf(
                        "%-20s %-10s %s%n",
                        account.name, account.role.word(), account.isDisabled() ? "disabled" : "active");
            }
        }
    }

    @Command(
            name = "disable",
            description = "Logs an account out everywhere and lets it in no more.",
            mixinStandardHelpOptions = true)
    static class Disable implements Runnable {
        @Inject
        Accounts accounts;

        @Parameters(paramLabel = "NAME")
        String name;

        @Override
        public void run() {
            accounts.disable(name, null);
            System.out.println("disabled " + name);
        }
    }

    @Command(name = "password", description = "Gives an account a new password.", mixinStandardHelpOptions = true)
    static class Password implements Callable<Integer> {
        @Inject
        Accounts accounts;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--password-stdin", description = "Reads the password from standard input.")
        boolean fromStandardInput;

        @Override
        public Integer call() throws CommandFailedException {
            accounts.changePassword(name, askForPassword(fromStandardInput));
            System.out.println("changed the password of " + name);
            return 0;
        }
    }

    @Command(
            name = "two-factor-off",
            description = "Asks an account for no code any more, whose telephone is lost.",
            mixinStandardHelpOptions = true)
    static class TwoFactorOff implements Runnable {
        @Inject
        TwoFactor twoFactor;

        @Parameters(paramLabel = "NAME")
        String name;

        @Override
        public void run() {
            twoFactor.turnOffFor(name, null);
            System.out.println("two-factor is off for " + name);
        }
    }

    @Command(
            name = "two-factor-roles",
            description = "Demands a second factor of everybody of these roles, and of no others.",
            mixinStandardHelpOptions = true)
    static class TwoFactorRoles implements Callable<Integer> {
        private static final String NONE = "none";

        @Inject
        TwoFactorDemand demand;

        @Parameters(paramLabel = "ROLE", arity = "1..*", description = "reporter, editor, chief, admin; or none")
        List<String> words;

        @Override
        public Integer call() throws CommandFailedException {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String word : words) {
                if (!word.equals(NONE)) {
                    roles.add(role(word));
                }
            }
            demand.demandOf(roles, null);
            System.out.println("two-factor is demanded of "
                    + (roles.isEmpty()
                            ? "nobody"
                            : String.join(", ", roles.stream().map(Role::word).toList())));
            return 0;
        }
    }

    private static Role role(String word) throws CommandFailedException {
        return Role.named(word)
                .orElseThrow(() -> new CommandFailedException("there is no role «" + word + "»: it is one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Role.values()).map(Role::word).toList()) + "."));
    }

    private static String askForPassword(boolean fromStandardInput) throws CommandFailedException {
        if (fromStandardInput) {
            return firstLine();
        }
        Console console = System.console();
        if (console == null) {
            throw new CommandFailedException("there is no terminal to ask for the password at. Use --password-stdin.");
        }
        char[] first = console.readPassword("Password: ");
        char[] again = first == null ? null : console.readPassword("Again: ");
        if (again == null) {
            throw new CommandFailedException("no password was given. Nothing was changed.");
        }
        String password = new String(first);
        if (!password.equals(new String(again))) {
            throw new CommandFailedException("the two passwords differ. Nothing was changed.");
        }
        return password;
    }

    private static String firstLine() throws CommandFailedException {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailedException("standard input is empty: it should hold the password.");
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailedException("standard input can't be read: " + e.getMessage(), e);
        }
    }
}
