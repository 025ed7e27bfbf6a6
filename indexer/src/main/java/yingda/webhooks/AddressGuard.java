package yingda.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Says to which addresses a name leads, without those where nothing may be sent. It is asked for
 * each connection, and the connection goes to what it answered: a name that leads elsewhere the
 * next time is looked at again. Safe for concurrent use.
 */
final class AddressGuard implements SocketAddressResolver {
  private final Names names;
  private final Predicate<InetAddress> allowed;

  /** Looks names up. */
  interface Names {
    /** All addresses of a name, or the one that it spells out. */
    InetAddress[] find(String name) throws UnknownHostException;
  }

  /** A name leads to none but addresses where nothing may be sent. */
  static final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    private ForbiddenAddressException(String host) {
      super(host + " leads to no address where webhooks may be sent");
    }
  }

  /**
   * @param allowed where something may be sent
   */
  AddressGuard(Names names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /** As a service does it. */
  static AddressGuard of(boolean toPrivate) {
    return new AddressGuard(
        InetAddress::getAllByName, address -> toPrivate || !PrivateAddresses.has(address));
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    // A name server that is silent holds up nobody else.
    var unused = Thread.ofVirtual().name("webhook-names").start(() -> resolve(host, port, promise));
  }

  private void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
    try {
      List<InetSocketAddress> addresses =
          Arrays.stream(names.find(host))
              .filter(allowed)
              .map(address -> new InetSocketAddress(address, port))
              .toList();
      if (addresses.isEmpty()) {
        promise.failed(new ForbiddenAddressException(host));
      } else {
        promise.succeeded(addresses);
      }
    } catch (IOException | RuntimeException failure) {
      promise.failed(failure);
    }
  }
}
