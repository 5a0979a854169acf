package dk.betroet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dk.betroet.kernel.money.Money;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything public in the kernel is a value: final, with fields that are never set again. */
class ImmutabilityTest {

    private static final Path CLASSES = classes();

    private static Path classes() {
        try {
            return Path.of(Money.class
                    .getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> publicTypes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .<Class<?>>map(name -> load(
                            name.replace('/', '.').substring(0, name.length() - 6)))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ImmutabilityTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_public_type_is_final_with_final_fields() throws IOException {
        List<Class<?>> types = publicTypes();
        assertThat(types).hasSizeGreaterThan(20);
        for (Class<?> type : types) {
            if (type.isInterface() || type.isEnum() || type.getSimpleName().equals("Builder")) {
                continue;
            }
            assertThat(Modifier.isFinal(type.getModifiers())).as("%s is final", type).isTrue();
            for (Field field : type.getDeclaredFields()) {
                assertThat(Modifier.isFinal(field.getModifiers())).as("%s is final", field).isTrue();
                assertThat(Modifier.isPrivate(field.getModifiers()) || Modifier.isStatic(
                        field.getModifiers())).as("%s is private", field).isTrue();
                assertThat(field.getType()).as("%s", field)
                        .isNotIn(double.class, float.class, Double.class, Float.class);
            }
        }
    }

    @Test
    void nothing_in_the_kernel_knows_a_clock_or_chance_or_anything_outside_the_jdk()
            throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                assertThat(text).as(file.toString()).doesNotContain(
                        ".now(", "System.currentTime", "System.nanoTime", "Random", "java.io.File",
                        "java.nio.file", "java.net.", "java.sql.", "java.util.logging");
                assertThat(text.lines().filter(line -> line.startsWith("import "))
                        .filter(line -> !line.matches("import (static )?(java|dk\\.betroet\\.kernel)\\..*")))
                        .as(file.toString()).isEmpty();
            }
        }
    }
}
