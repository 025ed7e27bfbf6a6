package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import yingda.app.Permission;
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

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/releases", "The releases of products.")
            .takes(Parameters.PRODUCT)
            .answers(ReleasesView.class, this::list),
        Endpoint.post("/v1/releases", "Announces a release.")
            .needs(Permission.PUBLISH)
            .reads(ReleaseForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ReleaseForm.class, this::announce));
  }

  private ReleasesView list(Call call) {
    String product = call.find(Parameters.PRODUCT);
    List<Release> releases =
        product == null ? served.store().releases() : served.store().releases(product);
    return new ReleasesView(releases.stream().map(ReleaseForm::of).toList());
  }

  private ReleaseForm announce(Call call) {
    Release release = call.body(ReleaseForm.class).toRelease();
    served.publishers().check("announce-release", release.signature().author());
    served.store().announce(release);
    return ReleaseForm.of(release);
  }
}
