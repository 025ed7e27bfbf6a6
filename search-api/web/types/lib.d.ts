/** Scripts of others, which the build puts beside ours: what we call of them. */
declare module '*/lit-html/lit-html.js' {
  export * from 'lit-html';
}
declare module '*/lit-html/directive.js' {
  export * from 'lit-html/directive.js';
}
declare module '*/lit-html/directives/live.js' {
  export * from 'lit-html/directives/live.js';
}
declare module '*/lit-html/directives/keyed.js' {
  export * from 'lit-html/directives/keyed.js';
}
declare module '*/lit-html/directives/repeat.js' {
  export * from 'lit-html/directives/repeat.js';
}
declare module '*/purify.es.mjs' {
  interface Purifier {
    addHook(point: string, hook: (node: any) => void): void;
    sanitize(html: string, settings: object): DocumentFragment;
  }
  const DOMPurify: Purifier;
  export default DOMPurify;
}
declare module '*/chart.umd.min.js';
declare module '*/markdown-toolbar/index.js';

declare var Chart: any;

interface Window {
  /** Of the page that tries the service. */
  SwaggerUIBundle: any;
  /** What `embed.js` leaves in the page of another program. */
  yingda: { ask(query: string, more?: { context?: string[]; product?: string; version?: string }): void };
}
