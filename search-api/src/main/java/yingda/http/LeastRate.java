package yingda.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends bodies that come, and answers that are taken, more slowly than any honest client does so.
 * Who sends nothing at all is cut off by the idle time-out of the connection. Jetty's own handler
 * for this counts the bytes of all requests together.
 */
final class LeastRate extends Handler.Wrapper {
  /** What every body may take, in milliseconds. */
  private static final long FREE = 5_000;

  /** Least bytes in a millisecond behind that: 1 kB a second. */
  private static final long RATE = 1;

  /** Least bytes of an answer in a millisecond behind that. */
  private static final long TAKEN_RATE = 8;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Request timed = new Timed(request);
    return super.handle(timed, new Taken(timed, response), callback);
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

  /** An answer of which each part is timed. Written by one thread at a time. */
  private static final class Taken extends Response.Wrapper {
    Taken(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer part, Callback callback) {
      long most = FREE + (part == null ? 0 : part.remaining()) / TAKEN_RATE;
      Part written = new Part(getRequest());
      super.write(last, part, Callback.from(written::taken, callback));
      written.cutOffAfter(most);
    }
  }

  /** What is written of an answer at once. */
  private static final class Part {
    private final Request request;
    private boolean isTaken;
    private Scheduler.@Nullable Task task;

    Part(Request request) {
      this.request = request;
    }

    synchronized void taken() {
      isTaken = true;
      if (task != null) {
        boolean unused = task.cancel();
      }
    }

    /** Most parts are taken at once, and need no clock. */
    synchronized void cutOffAfter(long millis) {
      if (!isTaken) {
        Scheduler clock = request.getComponents().getScheduler();
        task = clock.schedule(this::cutOff, millis, MILLISECONDS);
      }
    }

    private synchronized void cutOff() {
      if (!isTaken) {
        Throwable why = new EofException("the answer is taken too slowly");
        request.getConnectionMetaData().getConnection().getEndPoint().close(why);
      }
    }
  }
}
