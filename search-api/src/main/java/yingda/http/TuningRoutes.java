package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Signature;
import yingda.tuning.TuningFiles;

/** The lexicon and the golden questions: read, rehearse an edit, put it in place. */
final class TuningRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private final Services served;

  TuningRoutes(Services served) {
    this.served = served;
  }

  /** Files by name, as they are or as they should be; those left out stay as they are. */
  private record FilesForm(Map<String, String> files) {}

  private record EditForm(String author, String note, Map<String, String> files) {}

  void addTo(RoutesConfig routes) {
    routes.get("/v1/tuning", this::read);
    routes.put("/v1/tuning", this::replace);
    routes.post("/v1/tuning/rehearsal", this::rehearse);
  }

  private void read(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    write(context, served.tuning().files());
  }

  private void replace(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    String match = context.header("If-Match");
    if (match == null) {
      throw new RejectedException(
          Reason.UNCONDITIONAL, "If-Match", "is missing; send the ETag of the files you edited");
    }
    EditForm form = Bodies.read(context, EditForm.class, BODY);
    Signature signature = new Signature(form.author(), form.note());
    served.publishers().check("change words and golden questions", signature.author());
    write(context, served.tuning().replace(form.files(), match.replace("\"", ""), signature));
  }

  private void rehearse(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    FilesForm form = Bodies.read(context, FilesForm.class, BODY);
    Bodies.write(context, served.rehearsal().apply(form.files()));
  }

  private static void write(Context context, TuningFiles files) {
    context.header("ETag", "\"" + files.fingerprint() + "\"");
    Bodies.write(context, new FilesForm(files.texts()));
  }
}
