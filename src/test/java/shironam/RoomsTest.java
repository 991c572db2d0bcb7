package shironam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.config.ConfigMapping;
import java.util.HashMap;
import java.util.Map;
import shironam.search.tables.IndexFailures;

/** The rooms of the house and who may call whom: docs/architecture draws them, this test keeps it. */
@AnalyzeClasses(packages = "shironam", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule callsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("shironam.cli..")
            .layer("desk")
            .definedBy("shironam.desk..")
            .layer("backup")
            .definedBy("shironam.backup..")
            .layer("export")
            .definedBy("shironam.export..")
            .layer("delivery")
            .definedBy("shironam.delivery..")
            .layer("site")
            .definedBy("shironam.site..")
            .layer("importing")
            .definedBy("shironam.importing..")
            .layer("story")
            .definedBy("shironam.story..")
            .layer("search")
            .definedBy("shironam.search..")
            .layer("media")
            .definedBy("shironam.media..")
            .layer("identity")
            .definedBy("shironam.identity..")
            .layer("body")
            .definedBy("shironam.body..")
            .layer("bangla")
            .definedBy("shironam.bangla..")
            .layer("settings")
            .definedBy("shironam.settings..")
            .whereLayer("settings")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("desk")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("cli", "desk")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("desk")
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("cli", "desk")
            .whereLayer("story")
            .mayOnlyBeAccessedByLayers("site", "delivery", "desk", "importing", "search", "backup", "export", "cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("site", "desk", "backup", "cli")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("site", "desk", "importing", "backup", "export", "story", "cli")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("story", "delivery", "desk", "backup", "cli")
            .whereLayer("body")
            .mayOnlyBeAccessedByLayers("story", "search", "site", "desk", "importing", "export", "cli");

    @ArchTest
    static final ArchRule noCircles =
            slices().matching("shironam.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jsoupLivesInBody = noClasses()
            .that()
            .resideOutsideOfPackage("shironam.body..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule bodyAndBanglaArePure = noClasses()
            .that()
            .resideInAnyPackage("shironam.body..", "shironam.bangla..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule onlyStoryIdentityAndMediaKnowTheDatabase = noClasses()
            .that()
            .resideInAnyPackage("shironam.site..", "shironam.desk..", "shironam.importing..", "shironam.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..");

    /** {@code Map.of} has another order in each process, and a page is the same bytes in all of them. */
    @ArchTest
    static final ArchRule whatReadersGetHasAnOrder = noClasses()
            .that()
            .resideInAPackage("shironam.site..")
            .should()
            .callMethodWhere(describe(
                    "Map.of of more than one entry",
                    call -> call.getTarget().getOwner().isEquivalentTo(Map.class)
                            && call.getTarget().getName().equals("of")
                            && call.getTarget().getRawParameterTypes().size() > 2));

    @ArchTest
    static final ArchRule storiesAreNotRenderedWhereTheyAreWritten = noClasses()
            .that()
            .resideInAnyPackage("shironam.story..", "shironam.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "io.vertx..");

    /** From the top to the bottom: a package knows those of lower lines, and none of its own. */
    @ArchTest
    static final ArchRule insideTheDeskCallsGoDown = callsGoDownInside(
            "desk",
            "dashboard outbox",
            "messages stories",
            "audit cards editor history login",
            "accounts analytics comparing crops embeds firstrun fronts imports live names notices paper pasting places planning recordings workflow",
            "finding pictures",
            "",
            "reasons requests",
            "sessions");

    @ArchTest
    static final ArchRule insideTheSiteCallsGoDown = callsGoDownInside(
            "site",
            "api app routes",
            "feeds lite places",
            "story",
            "lists media search share",
            "http live",
            "embeds page",
            "brand",
            "");

    @ArchTest
    static final ArchRule insideStoryCallsGoDown = callsGoDownInside(
            "story",
            "outbox redirects",
            "notices transfer",
            "fronts",
            "library",
            "breaking newsroom paper planning",
            "analytics",
            "lists",
            "reading",
            "live origins pages",
            "workflow writing pictures",
            "changes history rights",
            " database",
            "addresses people places");

    @ArchTest
    static final ArchRule insideDeliveryCallsGoDown = callsGoDownInside("delivery", "health", "cache", " database");

    @ArchTest
    static final ArchRule insideSearchCallsGoDown = callsGoDownInside(
            "search", "newsroom", "query", "excerpts indexing suggestions", "related", "tables", "postings", "");

    @ArchTest
    static final ArchRule insideCliCallsGoDown =
            callsGoDownInside("cli", "", "commands", "demo", "startup", "postgres", "environment");

    @ArchTest
    static final ArchRule insideMediaCallsGoDown =
            callsGoDownInside("media", "recordings", "", "metadata", "crops formats storage");

    @ArchTest
    static final ArchRule insideBanglaCallsGoDown =
            callsGoDownInside("bangla", "copycheck", "analysis bijoy transliteration", "");

    /** A format's reader gives stories away, and knows neither who takes them nor another format. */
    @ArchTest
    static final ArchRule readersKnowOnlyTheirFormat = noClasses()
            .that()
            .resideInAPackage("shironam.importing.sources..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "shironam.importing",
                    "shironam.importing.fetching",
                    "shironam.importing.fidelity",
                    "shironam.importing.paper");

    @ArchTest
    static final ArchRule formatsHaveNoCircles =
            slices().matching("shironam.importing.sources.(*)..").should().beFreeOfCycles();

    /** There the table of settings finds them. */
    @ArchTest
    static final ArchRule settingsStandTogether =
            classes().that().areAnnotatedWith(ConfigMapping.class).should().resideInAPackage("shironam.settings");

    /** The desk shows and repeats failures; all else of the tables is the index's own. */
    @ArchTest
    static final ArchRule onlySearchKnowsTheIndex = noClasses()
            .that()
            .resideOutsideOfPackage("shironam.search..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("shironam.search.tables", "shironam.search.postings")
                    .and(not(belongTo(assignableTo(IndexFailures.class)))));

    /** What is public for other packages of {@code story}, and would let others write past its rules. */
    @ArchTest
    static final ArchRule onlyStoryWritesStories = noClasses()
            .that()
            .resideOutsideOfPackage("shironam.story..")
            .should()
            .callMethodWhere(
                    target(nameMatching("take|requireLocked|become|persist|persistAndFlush|delete|deleteAll|update"))
                            .and(target(owner(assignableTo("shironam.story.Story")))))
            .orShould()
            .callMethodWhere(target(nameMatching("record"))
                    .and(target(owner(assignableTo("shironam.story.history.Revisions")))));

    /** @param lines of the names of packages, "" for the room's own */
    private static ArchRule callsGoDownInside(String room, String... lines) {
        Map<String, Integer> depths = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String name : lines[i].split(" ", -1)) {
                depths.put("shironam." + room + (name.isEmpty() ? "" : "." + name), i);
            }
        }
        return classes().that().resideInAPackage("shironam." + room + "..").should(new ArchCondition<>("call down") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                Integer depth = depths.get(caller.getPackageName());
                if (depth == null) {
                    events.add(SimpleConditionEvent.violated(caller, caller.getPackageName() + " has no line"));
                    return;
                }
                for (Dependency call : caller.getDirectDependenciesFromSelf()) {
                    String other = call.getTargetClass().getBaseComponentType().getPackageName();
                    if (!other.equals(caller.getPackageName()) && depths.getOrDefault(other, 99) <= depth) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        });
    }
}
