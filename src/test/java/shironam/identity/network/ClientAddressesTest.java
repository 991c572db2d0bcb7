package shironam.identity.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shironam.settings.ProxySettings;

/** Whom we take somebody for, of what proxies and they themselves say. */
class ClientAddressesTest {
    @Test
    void withoutAProxyTheHeaderIsNotBelieved() {
        assertEquals("192.0.2.1", addresses(0).of("192.0.2.1", List.of("198.51.100.7")));
    }

    @Test
    void oneProxysEntryIsTheLast() {
        ClientAddresses one = addresses(1);
        assertEquals("198.51.100.7", one.of("127.0.0.1", List.of("203.0.113.9, 198.51.100.7")));
        assertEquals(
                "198.51.100.7", one.of("127.0.0.1", List.of("203.0.113.9", "198.51.100.7")), "two headers are one");
        assertEquals("127.0.0.1", one.of("127.0.0.1", List.of()));
        assertEquals("unknown", one.of(null, List.of()));
    }

    @Test
    void ofTwoProxiesTheFirstSawTheVisitor() {
        ClientAddresses two = addresses(2);
        assertEquals("198.51.100.7", two.of("10.0.0.1", List.of("1.1.1.1, 198.51.100.7, 10.0.0.2")));
        assertEquals("198.51.100.7", two.of("10.0.0.1", List.of("198.51.100.7")), "who came past the first one");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7:4711, 198.51.100.7",
        "[2001:DB8:0:0::7]:4711, 2001:db8::7",
        "[2001:db8::7], 2001:db8::7",
        "2001:db8::7, 2001:db8::7",
        "fe80::1%eth0, fe80::1",
        "::ffff:198.51.100.7, 198.51.100.7",
        "unknown, 127.0.0.1",
        "_hidden, 127.0.0.1",
        "'', 127.0.0.1",
        "1.2.3, 127.0.0.1",
        "999.1.1.1, 127.0.0.1",
        "example.org, 127.0.0.1",
        "[, 127.0.0.1",
        "'a,,', 127.0.0.1"
    })
    void whatIsNoAddressIsNone(String entry, String address) {
        assertEquals(address, addresses(1).of("127.0.0.1", List.of(entry)));
    }

    @Property(tries = 500)
    void noHeaderBreaksAnything(@ForAll List<String> headers, @ForAll String peer) {
        addresses(3).of(peer, headers);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::, 2001:db8:1:2::/64",
        "::1, ::/64",
        "198.51.100.7, 198.51.100.7",
        "unknown, unknown"
    })
    void aHouseholdIsOneVisitor(String address, String network) {
        assertEquals(network, ClientAddresses.network(address));
    }

    @Test
    void onlyNamedPeersAreBelieved() {
        ClientAddresses named = addresses(1, "10.0.0.0/8", "2001:db8::/32", "192.0.2.1", "localhost");
        List<String> told = List.of("198.51.100.7");
        assertEquals("198.51.100.7", named.of("10.255.1.1", told));
        assertEquals("198.51.100.7", named.of("2001:db8:ffff::1", told));
        assertEquals("198.51.100.7", named.of("192.0.2.1", told));
        assertEquals("198.51.100.7", named.of("127.0.0.1", told));
        assertEquals("11.0.0.1", named.of("11.0.0.1", told));
        assertEquals("192.0.2.2", named.of("192.0.2.2", told));
        assertEquals("2001:db9::1", named.of("2001:db9::1", told));
    }

    @Test
    void aWrongSettingSaysWhatWouldBeRight() {
        assertThrows(IllegalStateException.class, () -> addresses(-1));
        assertThrows(IllegalStateException.class, () -> addresses(1, "10.0.0.0/33"));
        assertThrows(IllegalStateException.class, () -> addresses(1, "no.such.host.invalid"));
    }

    private static ClientAddresses addresses(int proxies, String... trusted) {
        ClientAddresses addresses = new ClientAddresses();
        addresses.proxies = new ProxySettings() {
            @Override
            public Optional<Integer> count() {
                return Optional.of(proxies);
            }

            @Override
            public Optional<List<String>> addresses() {
                return trusted.length == 0 ? Optional.empty() : Optional.of(List.of(trusted));
            }
        };
        addresses.check();
        return addresses;
    }
}
