package org.bigmooc.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RingsTest {

    private static final List<String> ADAPTERS = House.ADAPTERS;

    @Test
    void everyModuleWasSeen() {
        assertThat(House.shipped().size()).as("classes of the whole program").isGreaterThan(250);
        assertThat(House.ofModule(House.DOMAIN).size())
                .as("classes of the domain")
                .isGreaterThan(90);
        assertThat(House.ofModule("org.bigmooc.sqlite..").size())
                .as("classes of the store")
                .isGreaterThan(15);
        assertThat(House.ofModule("org.bigmooc.cassandra..").size())
                .as("classes of the store for many nodes")
                .isGreaterThan(30);
        assertThat(House.ofModule("org.bigmooc.kafka..").size())
                .as("classes of the log for many nodes")
                .isGreaterThan(20);
        assertThat(House.ofModule(House.TESTBED).size())
                .as("classes of the testbed")
                .isGreaterThan(10);
        assertThat(House.ofModule("org.bigmooc.lucene..").size())
                .as("classes of the search")
                .isGreaterThan(4);
        assertThat(House.ofModule("org.bigmooc.flatfile..").size())
                .as("classes of the example")
                .isGreaterThan(7);
        assertThat(House.ofModule("org.bigmooc.ml..").size())
                .as("classes of the engine")
                .isGreaterThan(40);
        assertThat(House.ofModule("org.bigmooc.spark..").size())
                .as("classes of the batch engine")
                .isGreaterThan(15);
        assertThat(House.ofModule("org.bigmooc.web..").size())
                .as("classes of the web")
                .isGreaterThan(30);
        assertThat(House.ofModule("org.bigmooc.app..").size())
                .as("classes of the app")
                .isGreaterThan(40);
    }

    @Test
    void theDomainDependsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(House.DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.bigmooc.domain..", "java..", "javax..", "org.jspecify.annotations..")
                .check(House.shipped());
    }

    @ParameterizedTest
    @FieldSource("ADAPTERS")
    void anAdapterKnowsTheDomainAndNoOtherModule(String adapter) {
        List<String> others =
                ADAPTERS.stream().filter(other -> !other.equals(adapter)).toList();

        noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bigmooc.app..", House.TESTBED)
                .check(House.shipped());
    }

    @Test
    void theTestbedKnowsNothingOfWhatItTests() {
        noClasses()
                .that()
                .resideInAPackage(House.TESTBED)
                .should()
                .dependOnClassesThat(resideInAPackage("org.bigmooc..").and(resideOutsideOfPackage(House.TESTBED)))
                .check(House.shipped());
    }

    @Test
    void theAppMeetsPluginsOnlyThroughTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("org.bigmooc.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(House.PLUGINS.toArray(String[]::new))
                .check(House.shipped());
    }

    @Test
    void theWebIsUsedThroughItsFirstPackageOnly() {
        assertThat(House.ofModule("org.bigmooc.web.*..").size())
                .as("classes of the web's sub-packages")
                .isGreaterThan(30);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bigmooc.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bigmooc.web.*..")
                .check(House.shipped());
    }

    @Test
    void packagesOfTheDomainFormNoCycle() {
        slices().matching("org.bigmooc.domain.(*)..").should().beFreeOfCycles().check(House.shipped());
    }

    @Test
    void packagesOfTheEngineFormNoCycle() {
        slices().matching("org.bigmooc.ml.(*)..").should().beFreeOfCycles().check(House.shipped());
    }

    @Test
    void packagesOfTheWebFormNoCycle() {
        slices().matching("org.bigmooc.web.(*)..").should().beFreeOfCycles().check(House.shipped());
    }

    @Test
    void packagesOfTheAppFormNoCycle() {
        slices().matching("org.bigmooc.app.(*)..").should().beFreeOfCycles().check(House.shipped());
    }
}
