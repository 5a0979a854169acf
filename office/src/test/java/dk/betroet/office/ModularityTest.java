package dk.betroet.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** One package, one job, one door: jobs know platform and kernel, and never one another. */
class ModularityTest {

    private static final String ROOT = "dk.betroet.office";

    @Test
    void every_module_keeps_to_its_door() {
        ApplicationModules.of(OfficeApplication.class).verify();
    }

    @Test
    void no_job_knows_another_and_the_platform_knows_no_job() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        assertThat(violations(classes, ROOT)).isEmpty();
    }

    /** The guard itself is tried on a job that reaches into another. */
    @Test
    void the_guard_finds_a_job_that_reaches_into_another() {
        JavaClasses broken = new ClassFileImporter().importPackages("dk.betroet.brokensample");
        assertThat(violations(broken, "dk.betroet.brokensample")).hasSize(2)
                .anyMatch(line -> line.contains("bakery") && line.contains("mill"))
                .anyMatch(line -> line.contains("platform") && line.contains("bakery"));
    }

    private static List<String> violations(JavaClasses classes, String root) {
        List<String> violations = new ArrayList<>();
        for (JavaClass from : classes) {
            Optional<String> job = module(from, root);
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .distinct()
                    .forEach(to -> module(to, root)
                            .filter(other -> job.isPresent() && !other.equals(job.get()))
                            .filter(other -> !other.equals("platform"))
                            .filter(_ -> !job.get().equals("demo"))
                            .ifPresent(_ -> violations.add(from.getName() + " → " + to.getName())));
        }
        return violations;
    }

    private static Optional<String> module(JavaClass type, String root) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        return Optional.of(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
    }
}
