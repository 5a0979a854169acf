package dk.betroet.office.platform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Looks whether a port can be had before anything is started that would need it. */
final class Ports {

    private static final int LARGEST = 65_535;
    private static final int TRIED = 100;

    private Ports() {}

    /** Why the port cannot be had, and which one could; empty when it can. */
    static Optional<Refusal> taken(String address, int port, String command) {
        if (port < 0 || port > LARGEST) {
            return Optional.of(new Refusal("--port is a number from 1 to " + LARGEST + "."));
        }
        InetAddress where;
        try {
            where = InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return Optional.of(new Refusal("--address " + address + " is not known here."));
        }
        if (free(where, port)) {
            return Optional.empty();
        }
        for (int other = port + 1; other <= Math.min(port + TRIED, LARGEST); other++) {
            if (free(where, other)) {
                return Optional.of(new Refusal("Port " + port + " on " + address
                        + " is taken by another program. This one is free: "
                        + command + " --port " + other));
            }
        }
        return Optional.of(new Refusal("Port " + port + " on " + address
                + " is taken by another program, or not yours to use. "
                + "Choose another with --port."));
    }

    /** The port itself, or any free one where 0 was asked for. */
    static int chosen(int port) {
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean free(InetAddress where, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(where, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
