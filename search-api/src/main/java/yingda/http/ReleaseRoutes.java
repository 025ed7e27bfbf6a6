package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Signature;

/** The releases of products: list and announce. */
final class ReleaseRoutes {
  private static final int BODY = 64 * 1024;

  private final Services served;

  ReleaseRoutes(Services served) {
    this.served = served;
  }

  /**
   * A release as JSON, in and out.
   *
   * @param date such as 2026-10-01
   */
  private record ReleaseForm(
      String product, String version, String date, String author, String note) {
    static ReleaseForm of(Release release) {
      return new ReleaseForm(
          release.product(),
          release.version().toString(),
          release.date().toString(),
          release.signature().author(),
          release.signature().note());
    }

    Release toRelease() {
      return new Release(
          product,
          ProductVersion.of("version", version),
          Days.of("date", date),
          new Signature(author, note));
    }
  }

  private record ReleasesView(List<ReleaseForm> releases) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/releases", this::list);
    routes.post("/v1/releases", this::announce);
  }

  private void list(Context context) {
    String product = new QueryParameters(context, Set.of("product")).text("product");
    List<Release> releases =
        product == null ? served.store().releases() : served.store().releases(product);
    Bodies.write(context, new ReleasesView(releases.stream().map(ReleaseForm::of).toList()));
  }

  private void announce(Context context) {
    var unused = new QueryParameters(context, Set.of());
    Release release = Bodies.read(context, ReleaseForm.class, BODY).toRelease();
    served.publishers().check("announce a release", release.signature().author());
    served.store().announce(release);
    context.status(HttpStatus.CREATED);
    Bodies.write(context, ReleaseForm.of(release));
  }
}
