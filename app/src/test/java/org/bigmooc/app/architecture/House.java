package org.bigmooc.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** All classes that ship, and which of them belong to which module. */
final class House {

    static final String DOMAIN = "org.bigmooc.domain..";

    /** The packages of the modules that implement ports; none of them knows another. */
    static final List<String> PLUGINS = List.of(
            "org.bigmooc.sqlite..",
            "org.bigmooc.cassandra..",
            "org.bigmooc.kafka..",
            "org.bigmooc.lucene..",
            "org.bigmooc.flatfile..",
            "org.bigmooc.ml..",
            "org.bigmooc.spark..");

    /** The packages of the real servers that tests and newcomers start. */
    static final String TESTBED = "org.bigmooc.testbed..";

    /** The packages of every adapter. */
    static final List<String> ADAPTERS =
            Stream.concat(PLUGINS.stream(), Stream.of("org.bigmooc.web..")).toList();

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("org.bigmooc");

    private House() {}

    static JavaClasses shipped() {
        return SHIPPED;
    }

    static JavaClasses ofModule(String packages) {
        return SHIPPED.that(resideInAPackage(packages));
    }

    /** Classes that nobody wrote by hand. */
    static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated",
                type -> type.getPackageName().startsWith("gg.jte")
                        || type.getName().contains(".Jte"));
    }
}
