/**
 * What may be asked for over HTTP?
 *
 * <p>The HTTP routes and the pages.
 *
 * <p>A route reads its parameters, calls a use case of {@code app} on behalf of the caller and
 * gives what it got a JSON form; it decides nothing. Caller errors become a problem (RFC 9457) in
 * one place, {@link yingda.http.Problems}. The pages are static files that use the same routes as
 * everybody else.
 *
 * <p>Each {@code *Routes} class declares its endpoints as data: method, path, parameters, body,
 * answer, operation. {@code Endpoints} gathers them; routes, the strict check of parameters, {@code
 * OpenApi} and the tests come from this list. Bodies are bounded before they are parsed. {@code
 * Problems} is the one place where errors become answers (RFC 9457); who wrote against an old
 * revision gets the newest along. {@code OriginGuard} lets only requests for and from this machine
 * pass, so no foreign web page can use the browser of somebody who may. {@code RequestLimits} keeps
 * clients from each other: a request gets a thread when its body is there ({@code LeastRate} gives
 * up on slow ones), what reads every document is done by two at a time, connections are bounded,
 * and probes always have a thread. {@code /v1/documents} and {@code /v1/changes} are for those who
 * edit: they show what is internal or retired, too. The pages, {@code /} for agents and {@code
 * /desk} for documentation staff, are static and use the same routes as everybody else; every list
 * there is read page by page. Their some eighty modules and style sheets lie under an address that
 * is new with each start of the service, so browsers keep them and ask for none of them again. An
 * import answers with a line of JSON for each thing that comes of it, as it comes, since it may be
 * long and nobody should wait without a sign; only origins that {@code serve --embed-origin} names
 * ({@code ServerAddress}) may show it in a frame, which the browser enforces by {@code
 * frame-ancestors}. At the desk what is not saved stays in the browser, and {@code merge.js} brings
 * two editors' changes together: what only one changed is taken, what both changed is chosen by
 * hand.
 */
@NullMarked
package yingda.http;

import org.jspecify.annotations.NullMarked;
