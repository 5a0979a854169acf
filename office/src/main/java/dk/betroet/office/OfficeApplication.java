package dk.betroet.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The web application. Started by the commands {@code demo} and {@code serve}, which give it a
 * database; it does not start one itself.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class OfficeApplication {}
