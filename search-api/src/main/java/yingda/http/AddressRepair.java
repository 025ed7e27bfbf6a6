package yingda.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Lets a request whose path has a wrong escape, such as {@code /desk/%zz}, come as far as {@link
 * StrictQuery}, which refuses it. Jetty refuses it before it reads the headers, so nobody would
 * know whether a person asks, to whom a page is shown, and in which language.
 */
final class AddressRepair extends HttpConnectionFactory {
  /** Escapes that Jetty can't decode in a path: no two hexadecimal digits, or NUL. */
  private static final Pattern WRONG_ESCAPE = Pattern.compile("%(?:00|(?![0-9A-Fa-f]{2}))");

  /** U+FFFD, the character for what can't be decoded: {@link StrictQuery} takes it from nobody. */
  private static final String REPLACEMENT = "%EF%BF%BD";

  AddressRepair(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConnection connection = new Repairing(getHttpConfiguration(), connector, endPoint);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }

  private static final class Repairing extends HttpConnection {
    Repairing(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
      try {
        return super.newHttpStream(method, uri, version);
      } catch (IllegalArgumentException e) {
        return super.newHttpStream(method, repaired(uri), version);
      }
    }
  }

  /** The target of a request with its path readable; anything else in it stays as it is. */
  private static String repaired(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return WRONG_ESCAPE.matcher(path).replaceAll(Matcher.quoteReplacement(REPLACEMENT))
        + target.substring(path.length());
  }
}
