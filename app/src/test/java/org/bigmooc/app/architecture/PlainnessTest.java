package org.bigmooc.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bigmooc.domain.plugin.OpenPorts;
import org.bigmooc.domain.plugin.Plugin;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainnessTest {

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = packages()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(packages().count()).isGreaterThan(25);
        assertThat(unmarked).isEmpty();
    }

    private static Stream<JavaPackage> packages() {
        return House.shipped().stream()
                .filter(type -> !House.generated().test(type))
                .map(JavaClass::getPackage)
                .distinct();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.bigmooc.sqlite..",
                "org.bigmooc.cassandra..",
                "org.bigmooc.kafka..",
                "org.bigmooc.lucene..",
                "org.bigmooc.flatfile.."
            })
    void anAdapterHidesEverythingButItsPlugin(String adapter) {
        classes()
                .that()
                .resideInAPackage(adapter)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Plugin.class)
                .should()
                .notBePublic()
                .check(House.shipped());
    }

    @Test
    void nothingWritesToTheStandardStreams() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(House.shipped());
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.bigmooc.app.Main")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(House.shipped());
    }

    @Test
    void randomnessComesFromAnInjectedSourceOrSeed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .check(House.shipped());
    }

    @Test
    void nobodyThrowsABareRuntimeException() {
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class)
                .check(House.shipped());
    }

    @Test
    void portsAreSmall() {
        List<JavaClass> ports = House.ofModule(House.DOMAIN).stream()
                .filter(JavaClass::isInterface)
                .filter(type -> !assignableTo(OpenPorts.class).test(type))
                .toList();

        assertThat(ports).hasSizeGreaterThan(20);
        assertThat(ports)
                .allSatisfy(port ->
                        assertThat(abstractMethods(port)).as(port.getName()).isLessThanOrEqualTo(4));
    }

    private static long abstractMethods(JavaClass port) {
        return port.getMethods().stream()
                .map(JavaMethod::getModifiers)
                .filter(modifiers -> modifiers.contains(JavaModifier.ABSTRACT))
                .count();
    }

    @Test
    void noStateIsSharedThroughStaticFields() {
        noFields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(House.generated()))
                .should()
                .notBeFinal()
                .check(House.shipped());
    }
}
