package yingda.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of this machine or its own network, where a stranger's name must lead
 * nothing: those of RFC 6890, and IPv6 addresses with one of them inside.
 */
final class PrivateAddresses {
  /** Blocks, by their first address and the length of their prefix. */
  private static final List<Block> BLOCKS =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("224.0.0.0", 3),
          Block.of("fc00::", 7),
          Block.of("fe80::", 9),
          Block.of("ff00::", 8));

  /** Blocks with IPv4 addresses in them, from a byte on: the old form, NAT64 and 6to4. */
  private static final List<Block> MAPPED =
      List.of(Block.of("::", 96), Block.of("64:ff9b::", 96), Block.of("2002::", 16));

  /** NAT64 of a network of its own, and Teredo, which hides what it leads to. */
  private static final List<Block> OPAQUE =
      List.of(Block.of("64:ff9b:1::", 48), Block.of("2001::", 32));

  private PrivateAddresses() {}

  private record Block(List<Byte> first, int bits) {
    static Block of(String first, int bits) {
      return new Block(list(literal(first).getAddress()), bits);
    }

    boolean has(byte[] address) {
      if (address.length != first.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 1 << (7 - bit % 8);
        if ((address[bit / 8] & mask) != (first.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static List<Byte> list(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  /** Whether it is one of them. */
  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (isIn(BLOCKS, bytes) || isIn(OPAQUE, bytes)) {
      return true;
    }
    return address instanceof Inet6Address && isIn(MAPPED, bytes) && has(inner(bytes));
  }

  private static boolean isIn(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.has(address));
  }

  /** The IPv4 address in one of IPv6. */
  private static Inet4Address inner(byte[] address) {
    int at = MAPPED.getLast().has(address) ? 2 : address.length - 4;
    try {
      return (Inet4Address) InetAddress.getByAddress(Arrays.copyOfRange(address, at, at + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
