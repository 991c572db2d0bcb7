package shironam.browser.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import shironam.cli.Node;

/** One story, one or two editors with one or two windows each, and a random mixture of writing and misfortune. */
final class RandomRun {
    private static final int STEPS = 14;

    private final Random random;
    private final Node server;
    private final Line line;
    private final Texts texts;
    private final Words words = new Words(4);
    private final List<Person> people;
    private final List<Window> windows = new ArrayList<>();
    private final int killedBefore;
    private final StringBuilder told = new StringBuilder();
    private boolean serverIsUp = true;

    /** @param kills whether the server is killed in it */
    RandomRun(Random random, boolean kills, Node server, Line line, Texts texts, List<Person> people) {
        this.random = random;
        this.server = server;
        this.line = line;
        this.texts = texts;
        this.people = people.subList(0, random.nextInt(4) == 0 ? 1 : 2);
        for (Person person : this.people) {
            int count = random.nextInt(3) == 0 ? 2 : 1;
            for (int i = 0; i < count; i++) {
                windows.add(new Window(windows.size(), person, texts, words));
            }
        }
        killedBefore = kills ? 2 + random.nextInt(STEPS - 4) : -1;
    }

    /** The steps that were made, for whoever has to understand them. */
    String told() {
        return told.toString();
    }

    /** @return what is wrong in the end; nothing when all is well */
    List<String> play() throws Exception {
        line.begin(texts.story(), words::acknowledge);
        for (int step = 0; step < STEPS; step++) {
            if (step == killedBefore) {
                tell("kill the server");
                server.kill();
                serverIsUp = false;
            }
            if (!serverIsUp && step == killedBefore + 3) {
                startTheServer();
            }
            step(windows.get(random.nextInt(windows.size())));
        }
        calm();
        List<String> wrong = new ArrayList<>();
        for (Person person : people) {
            look(person, wrong);
        }
        return wrong;
    }

    private void step(Window window) throws Exception {
        if (!window.isOpen()) {
            open(window);
            return;
        }
        if (serverIsUp && !window.person.offline) {
            window.waitUntilSent();
            if (!window.isOpen()) {
                return;
            }
        }
        int choice = random.nextInt(100);
        if (choice < 38) {
            int count = 1 + random.nextInt(3);
            boolean leaves = random.nextBoolean();
            tell(window, "type " + count + (leaves ? " and leave the text" : ""));
            window.type(count);
            if (leaves) {
                window.leaveTheText();
            }
        } else if (choice < 48) {
            tell(window, "leave the text");
            window.leaveTheText();
            window.waitFor(100 + random.nextInt(300));
        } else if (choice < 50) {
            tell(window, "pause");
            window.waitFor(2200);
        } else if (choice < 63) {
            boolean insist = random.nextBoolean();
            tell(window, insist ? "save, and again" : "save");
            window.save(insist);
        } else if (choice < 68) {
            tell(window, "reload");
            window.noteWhatIsKeptHere();
            ready(window.person);
            window.go(random.nextBoolean());
        } else if (choice < 71) {
            tell(window, "discard");
            window.discard();
        } else if (choice < 77) {
            tell(window, "kill");
            window.kill();
        } else if (choice < 80) {
            tell(window, window.person.offline ? "online" : "offline");
            window.person.setOffline(!window.person.offline);
        } else if (choice < 94) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            tell(fault.toString());
            line.next(fault);
        } else if (window.person.loggedIn) {
            tell(window, "lose the login");
            window.person.loseLogin();
        } else {
            tell(window, "log in");
            ready(window.person);
        }
    }

    private void open(Window window) {
        window.person.setOffline(false);
        ready(window.person);
        if (serverIsUp) {
            boolean mine = random.nextBoolean();
            tell(window, mine ? "open, mine" : "open");
            window.open(mine);
        }
    }

    private void ready(Person person) {
        if (!person.loggedIn && serverIsUp && !person.offline) {
            person.logIn();
        }
    }

    private void startTheServer() throws Exception {
        tell("start the server");
        server.start();
        server.waitUntilReady();
        serverIsUp = true;
    }

    /** Everything works again, everybody has gone. */
    private void calm() throws Exception {
        line.calm();
        if (!serverIsUp) {
            startTheServer();
        }
        for (Window window : windows) {
            if (window.isOpen() && !window.person.offline) {
                window.waitUntilSent();
            }
            if (window.isOpen()) {
                boolean gently = random.nextBoolean();
                tell(window, gently ? "close" : "kill");
                window.noteWhatIsKeptHere();
                if (gently) {
                    window.close();
                } else {
                    window.kill();
                }
            }
        }
        for (Person person : people) {
            person.setOffline(false);
            ready(person);
        }
        line.waitUntilEmpty();
    }

    /** Wherever it stopped, the next run must not suffer from it. */
    void leave() throws Exception {
        for (Person person : people) {
            person.setOffline(false);
            person.leaveAll();
        }
        if (!serverIsUp) {
            startTheServer();
        }
        for (Person person : people) {
            ready(person);
        }
    }

    /** The editor opens the story anew. */
    private void look(Person person, List<String> wrong) {
        List<Window> own =
                windows.stream().filter(window -> window.person == person).toList();
        Window window = new Window(own.get(0).number, person, texts, new Words(0));
        window.openInTheEnd();
        Set<String> form = window.inForm();
        Set<String> sight = new HashSet<>(form);
        sight.addAll(window.offeredHere());
        if (window.offersBeside()) {
            sight.addAll(texts.beside(person));
        }
        Set<String> found = new HashSet<>(sight);
        found.addAll(texts.history());
        Set<String> lost =
                words.lostFrom(found, own.stream().map(each -> each.number).toList());
        if (!lost.isEmpty()) {
            wrong.add(person.name + " has lost " + lost);
        }
        for (Window each : own) {
            Optional<String> newest = words.newest(each.number);
            if (newest.isPresent() && !sight.contains(newest.get())) {
                wrong.add(newest.get() + " is the newest, and out of sight of " + person.name + ", who sees " + sight);
            }
        }
        window.kill();
    }

    private void tell(Window window, String what) {
        tell(window.person.name + "/" + window.number + " " + what);
    }

    private void tell(String what) {
        told.append("; ").append(what);
    }
}
