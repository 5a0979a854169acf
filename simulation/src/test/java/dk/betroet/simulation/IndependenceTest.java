package dk.betroet.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A bookkeeper who asked the office would agree with it in everything. */
class IndependenceTest {

    @Test
    void theBookkeeperSharesNoCodeWithTheOffice() {
        classes().that().resideInAPackage("dk.betroet.simulation.bookkeeper..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(
                        "java..", "dk.betroet.simulation.bookkeeper..")
                .check(new ClassFileImporter().importPackages("dk.betroet.simulation"));
    }
}
