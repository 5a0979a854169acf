package dk.betroet.office.platform.cli;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What {@code jcmd} can ask of a JVM, asked of our own. */
final class DiagnosticCommand {

    private DiagnosticCommand() {}

    /**
     * Runs one that takes no arguments.
     *
     * @param name as the JVM's management calls it, such as {@code aotEndRecording}
     * @throws JMException when this JVM does not know it, or it did not work
     */
    static void run(String name) throws JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                name, new Object[0], new String[0]);
    }
}
