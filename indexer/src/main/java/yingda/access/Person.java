package yingda.access;

/**
 * Somebody whom an identity provider knows.
 *
 * @param issuer the provider
 * @param subject who it is there; what never changes, unlike a name
 */
public record Person(String issuer, String subject) {}
