package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import yingda.app.Permission;
import yingda.document.Picture;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;

/**
 * Pictures of answers: one comes in as its bytes, and is shown from an address that nobody guesses.
 */
final class PictureRoutes {
  /** It never changes, is what it says it is, and can do nothing even where it is opened alone. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "public, max-age=31536000, immutable",
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; sandbox",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer");

  private static final String ANY_PICTURE = "image/*";
  private static final Parameter<String> NAME =
      Parameter.path("name", "The last part of its address.", (text, clock) -> text);

  private final Services served;

  PictureRoutes(Services served) {
    this.served = served;
  }

  /**
   * @param address to be written into an answer as {@code ![what it shows](address)}
   */
  private record PictureView(String address, String type, int bytes) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/pictures", "Keeps a picture to be shown in answers.")
            .needs(Permission.WRITE)
            .readsBytes(ANY_PICTURE, Picture.MAX_BYTES)
            .with(HttpStatus.CREATED)
            .answers(PictureView.class, this::keep),
        Endpoint.get("/pictures/{name}", "A picture.")
            .needs(Permission.NONE)
            .takes(NAME)
            .sends(ANY_PICTURE, this::show));
  }

  private PictureView keep(Call call) {
    Picture picture = Picture.of("picture", Bodies.readPicture(call.context()));
    served.store().keep(picture);
    String type = picture.format().mediaType();
    return new PictureView(picture.address(), type, picture.bytes().length);
  }

  private void show(Call call) {
    String name = call.get(NAME);
    Picture picture =
        served
            .store()
            .picture(name)
            .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-picture").at(name));
    HEADERS.forEach(call::header);
    call.context().contentType(picture.format().mediaType()).result(picture.bytes());
  }
}
