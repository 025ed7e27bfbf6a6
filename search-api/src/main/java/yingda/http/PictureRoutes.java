package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;
import yingda.document.Picture;
import yingda.document.RejectedException;
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

  private final Services served;

  PictureRoutes(Services served) {
    this.served = served;
  }

  /**
   * @param address to be written into an answer as {@code ![what it shows](address)}
   */
  private record PictureView(String address, String type, int bytes) {}

  void addTo(RoutesConfig routes) {
    routes.post("/v1/pictures", this::keep);
    routes.get("/pictures/{name}", this::show);
  }

  private void keep(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    Picture picture = Picture.of("picture", Bodies.readPicture(context));
    served.store().keep(picture);
    context.status(HttpStatus.CREATED);
    String type = picture.format().mediaType();
    Bodies.write(context, new PictureView(picture.address(), type, picture.bytes().length));
  }

  private void show(Context context) {
    String name = context.pathParam("name");
    Picture picture =
        served
            .store()
            .picture(name)
            .orElseThrow(
                () ->
                    new RejectedException(Reason.NOT_FOUND, name, "is no picture, check the name"));
    HEADERS.forEach(context::header);
    context.contentType(picture.format().mediaType()).result(picture.bytes());
  }
}
