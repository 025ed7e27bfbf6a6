package yingda.sql;

import java.sql.SQLException;
import java.util.Arrays;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** The states of PostgreSQL (SQLSTATE) that a person can do something about. */
enum PostgresCode {
  UNREACHABLE("store-unreachable", "08 57P"),
  SIGN_IN("store-sign-in", "28"),
  NO_DATABASE("store-no-database", "3D000"),
  FORBIDDEN("store-no-privilege", "42501"),
  READ_ONLY("store-standby", "25006"),
  BUSY("store-locked", "55P03 40P01"),
  SLOW("store-slow", "57014"),
  FULL("store-disk-full", "53100"),
  CROWDED("store-crowded", "53300 53200 53000"),
  DAMAGED("store-damaged", "XX001 XX002"),
  OTHER("store-failed", "none");

  private final String text;

  /** How they begin, separated by spaces. */
  private final String states;

  PostgresCode(String text, String states) {
    this.text = text;
    this.states = states;
  }

  static PostgresCode of(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    for (PostgresCode known : values()) {
      if (Arrays.stream(known.states.split(" ")).anyMatch(state::startsWith)) {
        return known;
      }
    }
    return OTHER;
  }

  /** What is wrong with a database, and what may help. */
  static StoreException failure(PostgresAddress address, SQLException cause) {
    PostgresCode code = of(cause);
    RejectedException rejection =
        Refusal.of(Reason.UNAVAILABLE, code.text)
            .with("problem", cause.getMessage())
            .at(InputPlace.file(address.toString()));
    return new StoreException(rejection, cause, kind(code));
  }

  private static StoreException.Kind kind(PostgresCode code) {
    return switch (code) {
      case UNREACHABLE, CROWDED, SLOW -> StoreException.Kind.UNREACHABLE;
      case DAMAGED -> StoreException.Kind.DAMAGE;
      default -> StoreException.Kind.OTHER;
    };
  }
}
