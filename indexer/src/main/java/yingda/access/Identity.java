package yingda.access;

import java.util.Set;

/**
 * What an identity provider says of somebody who came from there.
 *
 * @param name as people call them
 * @param groups the ones they belong to; empty if it names none
 */
public record Identity(Person person, String name, Set<String> groups) {
  public Identity {
    groups = Set.copyOf(groups);
  }
}
