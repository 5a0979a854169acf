package dk.betroet.office.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, besides the server itself ({@code spring.mail.host} and what belongs to it).
 *
 * @param from whom it is from
 */
@ConfigurationProperties("betroet.mail")
record MailSettings(@DefaultValue("") String from) {}
