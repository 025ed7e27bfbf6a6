package yingda.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends requests from several clients at once, each waiting for its answer before the next. */
final class Load {
  private final int clients;
  private final int requestsEach;

  Load(int clients, int requestsEach) {
    this.clients = clients;
    this.requestsEach = requestsEach;
  }

  /**
   * Sends them all.
   *
   * @param next makes a client's next request
   */
  Times run(Function<Random, HttpRequest> next) throws Exception {
    List<Callable<long[]>> work = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Random random = new Random(client);
      work.add(() -> client(() -> next.apply(random)));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> future : pool.invokeAll(work)) {
        times.add(future.get());
      }
      return new Times(times.stream().flatMapToLong(Arrays::stream).sorted().boxed().toList());
    }
  }

  private long[] client(Supplier<HttpRequest> next) throws Exception {
    long[] times = new long[requestsEach];
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < times.length; i++) {
        HttpRequest request = next.get();
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        times[i] = (System.nanoTime() - start) / 1_000;
        if (response.statusCode() != 200) {
          throw new IllegalStateException(request.uri() + " gave " + response.body());
        }
      }
    }
    return times;
  }

  static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }
}
