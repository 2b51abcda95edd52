import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HeardRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Scene = (response: ServerResponse, request: HeardRequest) => void;

export interface FakeServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly requests: readonly HeardRequest[];
  /** Cuts all connections that are open. */
  cut(): void;
  close(): Promise<void>;
}

/** A server on loopback that answers its nth request by the nth scene, and later ones by the last. */
export async function startFakeServer(...scenes: readonly Scene[]): Promise<FakeServer> {
  const requests: HeardRequest[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', headers } = request;
    const heard = { method, url, headers, body };
    requests.push(heard);
    (scenes[requests.length - 1] ?? scenes.at(-1))?.(response, heard);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Tells these blocks of a stream, and leaves it open unless it ends. */
export const stream =
  (blocks: readonly string[], { ends = false } = {}) =>
  (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const block of blocks) response.write(`${block}\n\n`);
    if (ends) response.end();
  };

export const problem = (status: number, body: object) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ status, errors: [], title: '', detail: '', ...body }));
};

export const say =
  (status: number, body = '') =>
  (response: ServerResponse) => {
    response.writeHead(status);
    response.end(body);
  };

export const READY = 'id: start\nevent: ready\ndata: {"secret":"whsec_c2VjcmV0","version":"2026-11-27"}';

export function tell(id: string, type: string, more: Readonly<Record<string, unknown>> = {}): string {
  const headers = { 'webhook-id': id, 'webhook-timestamp': '1764244800', 'webhook-signature': 'v1,c2ln' };
  const body = JSON.stringify({ object: 'event', id, type, data: { name: 'Ánh' }, ...more });
  return `id: ${id}\nevent: webhook\ndata: ${JSON.stringify({ headers, body })}`;
}
