package yingda.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.Operation;
import yingda.app.TuningEditing;
import yingda.app.TuningRehearsal;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.tuning.TuningFiles;

/** The lexicon and the golden questions: read, rehearse an edit, put it in place. */
final class TuningRoutes {
  private static final int BODY = 8 * 1024 * 1024;

  private final TuningEditing tuning;
  private final TuningRehearsal rehearsal;

  TuningRoutes(Services served) {
    this.tuning = served.app().tuning();
    this.rehearsal = served.app().rehearsal();
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

  private record EditForm(@Nullable String author, String note, Map<String, String> files) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/tuning", "The texts of the lexicon and the golden questions.")
            .does(Operation.READ_TUNING)
            .answers(FilesView.class, call -> view(call, tuning.files(call.caller()))),
        Endpoint.put("/v1/tuning", "Puts edited files of them in place.")
            .does(Operation.EDIT_TUNING)
            .takes(IF_MATCH)
            .reads(EditForm.class, BODY)
            .answers(FilesView.class, this::replace),
        Endpoint.post("/v1/tuning/rehearsal", "What edited files would do. Changes nothing.")
            .does(Operation.REHEARSE)
            .thinksAbout(Load.MANY)
            .reads(FilesForm.class, BODY)
            .answers(DictionaryImpactView.class, this::rehearse));
  }

  private FilesView replace(Call call) {
    String match = call.get(IF_MATCH);
    EditForm form = call.body(EditForm.class);
    Caller caller = call.caller().signing(form.author());
    return view(call, tuning.replace(caller, form.files(), match.replace("\"", ""), form.note()));
  }

  private DictionaryImpactView rehearse(Call call) {
    return DictionaryImpactView.of(
        rehearsal.rehearse(call.caller(), call.body(FilesForm.class).files()));
  }

  private static FilesView view(Call call, TuningFiles files) {
    call.header("ETag", "\"" + files.fingerprint() + "\"");
    return new FilesView(files.texts());
  }
}
