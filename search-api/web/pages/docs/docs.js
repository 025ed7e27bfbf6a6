// The routes of this service, to be read and tried, by Swagger UI.

/** Ids have slashes, which stand in an address as they are. */
function withSlashes(request) {
  const [path, ...query] = request.url.split('?');
  request.url = [path.replaceAll('%2F', '/'), ...query].join('?');
  return request;
}

window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#page',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  requestInterceptor: withSlashes,
});
