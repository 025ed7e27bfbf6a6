package yingda.importing;

/** Whether what a file says is published, from the most open to the least. */
public enum Publication {
  PUBLISHED,
  DRAFT,
  RETIRED
}
