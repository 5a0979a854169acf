package dk.betroet.office.platform.web.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers the message bundles of all jobs: every {@code messages/*_da.properties} there is. */
@Configuration(proxyBeanMethods = false)
public class WordingConfiguration {

    private static final String SUFFIX = "_da.properties";

    /** All bundles, in UTF-8; without the right language Danish, never the machine's own. */
    @Bean
    public static MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames().toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Language.DANISH.toLocale());
        return messages;
    }

    /** {@code messages/<job>} for every job that has words. */
    public static Set<String> basenames() {
        try {
            Set<String> names = new TreeSet<>();
            Resource[] bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*" + SUFFIX);
            for (Resource bundle : bundles) {
                String file = String.valueOf(bundle.getFilename());
                names.add("messages/" + file.substring(0, file.length() - SUFFIX.length()));
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be listed", unreadable);
        }
    }
}
