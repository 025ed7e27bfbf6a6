package yingda.markup;

/** The marks of the items of one list, in order. Belongs to one thread. */
final class ListMarkers {
  private static final int BULLET = -1;

  private int number;

  private ListMarkers(int number) {
    this.number = number;
  }

  static ListMarkers bullets() {
    return new ListMarkers(BULLET);
  }

  /**
   * @param start as the attribute has it, 1 if it is no number
   */
  static ListMarkers numbers(String start) {
    return new ListMarkers(start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1);
  }

  String next() {
    return number == BULLET ? "- " : number++ + ". ";
  }
}
