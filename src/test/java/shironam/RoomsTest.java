package shironam;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** The rooms of the house and who may call whom: ARCHITECTURE.md draws it, this test keeps it. */
@AnalyzeClasses(packages = "shironam", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule callsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("shironam.cli..")
            .layer("desk")
            .definedBy("shironam.desk..")
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
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("desk")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("delivery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("desk")
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("story")
            .mayOnlyBeAccessedByLayers("site", "delivery", "desk", "importing", "search", "cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("site", "desk", "cli")
            .whereLayer("media")
            .mayOnlyBeAccessedByLayers("site", "desk", "importing")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers("story", "delivery", "desk", "cli")
            .whereLayer("body")
            .mayOnlyBeAccessedByLayers("story", "search", "site", "desk", "importing");

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
            .resideInAnyPackage("shironam.site..", "shironam.desk..", "shironam.importing..")
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
}
