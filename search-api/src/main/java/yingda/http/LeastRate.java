package yingda.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Ends bodies that come more slowly than any honest client sends them. Who sends nothing at all is
 * cut off by the idle time-out of the connection. Jetty's own handler for this counts the bytes of
 * all requests together.
 */
final class LeastRate extends Handler.Wrapper {
  /** What every body may take, in milliseconds. */
  private static final long FREE = 5_000;

  /** Least bytes in a millisecond behind that: 1 kB a second. */
  private static final long RATE = 1;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Timed(request), response, callback);
  }

  /** A request whose body is timed. Read by one thread at a time. */
  private static final class Timed extends Request.Wrapper {
    private final long began = System.nanoTime();
    private long bytes;
    private Content.@Nullable Chunk failure;

    Timed(Request request) {
      super(request);
    }

    @Override
    public Content.@Nullable Chunk read() {
      if (failure != null) {
        return failure;
      }
      Content.Chunk chunk = super.read();
      bytes += chunk == null ? 0 : chunk.remaining();
      if ((chunk != null && chunk.isLast()) || isInTime()) {
        return chunk;
      }
      if (chunk != null) {
        chunk.release();
      }
      failure = Content.Chunk.from(new TimeoutException("the body comes too slowly"), true);
      return failure;
    }

    private boolean isInTime() {
      long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      return taken <= FREE + bytes / RATE;
    }
  }
}
