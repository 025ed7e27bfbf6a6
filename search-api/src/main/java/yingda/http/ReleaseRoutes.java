package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.Operation;
import yingda.app.ReleaseAnnouncement;
import yingda.document.ProductVersion;
import yingda.document.Release;

/** The releases of products: list and announce. */
final class ReleaseRoutes {
  private static final int BODY = 64 * 1024;

  private final ReleaseAnnouncement announcements;

  ReleaseRoutes(Services served) {
    this.announcements = served.app().releases();
  }

  /**
   * A release as JSON, in and out.
   *
   * @param date such as 2026-10-01
   */
  private record ReleaseForm(
      String product, String version, String date, @Nullable String author, String note) {
    static ReleaseForm of(Release release) {
      return new ReleaseForm(
          release.product(),
          release.version().toString(),
          release.date().toString(),
          release.signature().author(),
          release.signature().note());
    }

    Release toRelease(Caller caller) {
      return new Release(
          product,
          ProductVersion.of("version", version),
          Days.of("date", date),
          caller.signs(note));
    }
  }

  private record ReleasesView(List<ReleaseForm> releases) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/releases", "The releases of products.")
            .does(Operation.READ_RELEASES)
            .takes(Parameters.PRODUCT)
            .answers(ReleasesView.class, this::list),
        Endpoint.post("/v1/releases", "Announces a release.")
            .does(Operation.ANNOUNCE_RELEASE)
            .takes(IdempotencyKeys.KEY)
            .reads(ReleaseForm.class, BODY)
            .with(HttpStatus.CREATED)
            .answers(ReleaseForm.class, this::announce));
  }

  private ReleasesView list(Call call) {
    return new ReleasesView(
        announcements.list(call.caller(), call.find(Parameters.PRODUCT)).stream()
            .map(ReleaseForm::of)
            .toList());
  }

  private ReleaseForm announce(Call call) {
    ReleaseForm form = call.body(ReleaseForm.class);
    Caller caller = call.caller().signing(form.author());
    Release release = form.toRelease(caller);
    announcements.announce(caller, release);
    return ReleaseForm.of(release);
  }
}
