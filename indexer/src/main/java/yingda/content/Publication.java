package yingda.content;

/** Whether what a file says is published, from the most open to the least. */
enum Publication {
  PUBLISHED,
  DRAFT,
  RETIRED
}
