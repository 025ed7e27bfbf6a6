package yingda.http;

import java.util.List;
import java.util.Map;
import yingda.app.Permission;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Signature;
import yingda.tuning.DictionaryImpact;
import yingda.tuning.TuningFiles;

/** The lexicon and the golden questions: read, rehearse an edit, put it in place. */
final class TuningRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private final Services served;

  TuningRoutes(Services served) {
    this.served = served;
  }

  /** All files by name. */
  private record FilesView(Map<String, String> files) {}

  /** Files by name, as they should be; those left out stay as they are. */
  private record FilesForm(Map<String, String> files) {}

  private static final Parameter<String> IF_MATCH =
      Parameter.header("If-Match", "The ETag of the files you edited.", (text, clock) -> text)
          .neededAs(
              () -> {
                throw Refusal.of(Reason.UNCONDITIONAL, "files-unnamed").at("If-Match");
              });

  private record EditForm(String author, String note, Map<String, String> files) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/tuning", "The texts of the lexicon and the golden questions.")
            .answers(FilesView.class, call -> view(call, served.tuning().files())),
        Endpoint.put("/v1/tuning", "Puts edited files of them in place.")
            .needs(Permission.PUBLISH)
            .takes(IF_MATCH)
            .reads(EditForm.class, BODY)
            .answers(FilesView.class, this::replace),
        Endpoint.post("/v1/tuning/rehearsal", "What edited files would do. Changes nothing.")
            .needs(Permission.WRITE)
            .reads(FilesForm.class, BODY)
            .answers(DictionaryImpact.class, this::rehearse));
  }

  private FilesView replace(Call call) {
    String match = call.get(IF_MATCH);
    EditForm form = call.body(EditForm.class);
    Signature signature = new Signature(form.author(), form.note());
    served.publishers().check("change-words", signature.author());
    return view(call, served.tuning().replace(form.files(), match.replace("\"", ""), signature));
  }

  private DictionaryImpact rehearse(Call call) {
    return served.rehearsal().apply(call.body(FilesForm.class).files());
  }

  private static FilesView view(Call call, TuningFiles files) {
    call.header("ETag", "\"" + files.fingerprint() + "\"");
    return new FilesView(files.texts());
  }
}
