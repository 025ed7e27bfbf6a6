/**
 * Who may come in, and by which key?
 *
 * <p>An {@code AccessKey} lets a program or a person in, a {@code Session} somebody who signed in
 * in a browser: with a key, or as a {@code Person} whom an identity provider knows. Of both only a
 * hash is kept: whoever reads the store can use neither. {@code AccessStore} keeps them, {@code
 * AuditEvent} says what was done with them. What a role may do is decided in {@code app}.
 */
@NullMarked
package yingda.access;

import org.jspecify.annotations.NullMarked;
