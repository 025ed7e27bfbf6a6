/**
 * The HTTP routes and the pages.
 *
 * <p>A route reads its parameters, calls the domain and gives what it got a JSON form; it decides
 * nothing. Caller errors become a problem (RFC 9457) in one place, {@link yingda.http.Problems}.
 * The pages are static files that use the same routes as everybody else.
 */
@NullMarked
package yingda.http;

import org.jspecify.annotations.NullMarked;
