package yingda.content;

/** The marks of the items of one list, in order. Belongs to one thread. */
final class ListMarks {
  private static final int BULLET = -1;

  private int number;

  private ListMarks(int number) {
    this.number = number;
  }

  static ListMarks bullets() {
    return new ListMarks(BULLET);
  }

  /**
   * @param start as the attribute has it, 1 if it is no number
   */
  static ListMarks numbers(String start) {
    return new ListMarks(start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1);
  }

  String next() {
    return number == BULLET ? "- " : number++ + ". ";
  }
}
