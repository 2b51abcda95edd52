import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach } from '@jest/globals';

export interface SeenCall {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface ServedApi {
  readonly url: string;
  readonly calls: readonly SeenCall[];
}

/** A server that answers every call of the Bot API in one way, for each test of a file. */
export function setUpBotApi(): (answer: Answer) => Promise<ServedApi> {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  return async (answer) => {
    const calls: SeenCall[] = [];
    const server = createServer(async (request, response) => {
      const body = await text(request);
      calls.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', body });
      answer(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, calls };
  };
}

/** Answers with this status and JSON. */
export const answerWith =
  (status: number, body: unknown): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
