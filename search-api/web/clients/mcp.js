// Lists and calls the tools of /mcp with a client that others use, and prints what it got as JSON.
// Arguments: sdk, client or client-auto; the address of /mcp; a key.
const [which, address, key] = process.argv.slice(2);
const info = { name: 'check', version: '1' };

/** The classes of either package, which has them under other names. */
async function classes() {
  if (which === 'sdk') {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    const { StreamableHTTPClientTransport } =
      await import('@modelcontextprotocol/sdk/client/streamableHttp.js');
    return { Client, StreamableHTTPClientTransport };
  }
  return import('@modelcontextprotocol/client');
}

const { Client, StreamableHTTPClientTransport } = await classes();
const versions = which === 'client-auto' ? { versionNegotiation: { mode: 'auto' } } : {};
const client = new Client(info, versions);
const asked = [];
const transport = new StreamableHTTPClientTransport(new URL(address), {
  requestInit: { headers: { Authorization: `Bearer ${key}` } },
  fetch: (url, request) => {
    asked.push(new Headers(request?.headers).get('MCP-Protocol-Version'));
    return fetch(url, request);
  },
});
await client.connect(transport);
const { tools } = await client.listTools();
const call = (name, args) => client.callTool({ name, arguments: args });
const result = {
  tools: tools.map((tool) => tool.name),
  search: await call('search', { query: '怎么退货' }),
  fetch: await call('fetch', { id: 'faq/returns#a' }),
  reply: await call('suggest_reply', { query: '怎么退货' }),
  gap: await call('report_gap', { question: '能开发票吗' }),
  missing: await call('fetch', { id: 'faq/none#a' }),
  version: asked.at(-1),
};
await client.close();
process.stdout.write(JSON.stringify(result));
