package shironam.cli.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether one can listen at an address. */
public final class Ports {
    private Ports() {}

    public static boolean isFree(String host, int port) {
        try {
            tryOut(host, port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** @throws IOException with the reason why one can't listen there */
    public static void tryOut(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }
}
