package shironam.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server of ours on this machine, which can be cut, silenced and mended, without a harm to others. */
final class Cable implements AutoCloseable {
    private final int to;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile ServerSocket door;

    private Cable(int to) throws IOException {
        this.to = to;
        this.port = open(0);
    }

    static Cable to(int port) throws IOException {
        return new Cable(port);
    }

    int port() {
        return port;
    }

    /** Connections end, and new ones are refused. */
    void cut() throws IOException {
        door.close();
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    /** Nothing passes any more, and nobody is told: connections stay, and new ones are taken by nobody who answers. */
    void silence() {
        silent = true;
        lost.addAll(ends);
    }

    /** What had been silenced is lost, as when another machine has the address by now; new connections do. */
    void speakToNewOnes() {
        silent = false;
    }

    void mend() throws IOException {
        open(port);
    }

    private int open(int at) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        door = opened;
        inBackground(() -> let(opened));
        return opened.getLocalPort();
    }

    private void let(ServerSocket opened) throws IOException {
        while (!opened.isClosed()) {
            Socket near = opened.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
            ends.add(near);
            ends.add(far);
            if (opened.isClosed()) { // cut just now
                near.close();
                far.close();
            }
            if (silent) {
                lost.add(near);
                lost.add(far);
            }
            inBackground(() -> carry(near, far));
            inBackground(() -> carry(far, near));
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            byte[] some = new byte[8192];
            for (int length; (length = from.getInputStream().read(some)) >= 0; ) {
                if (silent || lost.contains(from)) {
                    lost.add(from);
                    lost.add(to);
                    continue;
                }
                to.getOutputStream().write(some, 0, length);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                // which is what this is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
