package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import yingda.app.Operation;
import yingda.app.PictureLibrary;
import yingda.document.Picture;

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

  private final PictureLibrary library;

  PictureRoutes(Services served) {
    this.library = served.app().pictures();
  }

  /**
   * @param address to be written into an answer as {@code ![what it shows](address)}
   */
  private record PictureView(String address, String type, int bytes) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/pictures", "Keeps a picture to be shown in answers.")
            .does(Operation.KEEP_PICTURE)
            .readsBytes(ANY_PICTURE, Picture.MAX_BYTES)
            .with(HttpStatus.CREATED)
            .answers(PictureView.class, this::keep),
        Endpoint.get("/pictures/{name}", "A picture.")
            .does(Operation.SHOW_PICTURE)
            .takes(NAME)
            .sends(ANY_PICTURE, this::show));
  }

  private PictureView keep(Call call) {
    Picture picture = Picture.of("picture", Bodies.readPicture(call.context()));
    library.keep(call.caller(), picture);
    String type = picture.format().mediaType();
    return new PictureView(picture.address(), type, picture.bytes().length);
  }

  private void show(Call call) {
    Picture picture = library.show(call.caller(), call.get(NAME));
    HEADERS.forEach(call::header);
    call.context().contentType(picture.format().mediaType()).result(picture.bytes());
  }
}
