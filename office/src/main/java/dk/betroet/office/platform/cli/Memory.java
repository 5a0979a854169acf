package dk.betroet.office.platform.cli;

import javax.management.JMException;

/** The memory that starting, making a demo and noting faster starts took, and nobody needs now. */
final class Memory {

    private Memory() {}

    /** Gives it back to the machine, as far as this JVM can. */
    static void giveBack() {
        System.gc();
        try {
            DiagnosticCommand.run("systemTrimNativeHeap");
        } catch (JMException _) {
            // Only a JVM on Linux with glibc can; elsewhere the heap alone was given back.
        }
    }
}
