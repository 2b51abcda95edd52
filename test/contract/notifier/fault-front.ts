import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to one call that hands something over (POST). */
export type Fault =
  /** The carrier does not see it, and this is answered. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The carrier does not see it, and nobody answers. */
  | { readonly kind: 'silence' }
  /** The carrier takes it: its answer is lost, kept back, replaced by a page of something in between, or its body never ends. */
  | { readonly kind: 'lost_answer' | 'kept_answer' | 'garbage' | 'slow_body' }
  /** The carrier takes it and answers, but only then; `arrived` is called once the call is here. */
  | { readonly kind: 'held'; readonly until: Promise<void>; readonly arrived: () => void };

export interface FaultFront {
  readonly url: string;
  /** What the next calls meet, in this order; after that the carrier answers. */
  plant(...faults: readonly Fault[]): void;
  /** How many calls that hand something over have come to what they met. */
  countMet(): number;
  stop(): Promise<void>;
}

/** Stands before a carrier and spoils what it is told to. */
export async function startFaultFront(carrierUrl: string): Promise<FaultFront> {
  const faults: Fault[] = [];
  let met = 0;
  // A connection that was idle for long is no fault that was planted.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const fault = request.method === 'POST' ? faults.shift() : undefined;
    handle({ request, response, carrierUrl }, fault)
      .catch(() => request.destroy())
      .finally(() => {
        if (request.method === 'POST') met += 1;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    plant: (...more) => void faults.push(...more),
    countMet: () => met,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly carrierUrl: string;
}

async function handle(exchange: Exchange, fault: Fault | undefined): Promise<void> {
  const { request, response } = exchange;
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'answer') {
    await buffer(request);
    response.writeHead(fault.status, fault.headers).end(fault.body);
    return;
  }
  if (fault?.kind === 'held') {
    fault.arrived();
    await fault.until;
  }
  const { status, headers, body } = await forward(exchange);
  if (fault?.kind === 'kept_answer') return;
  if (fault?.kind === 'lost_answer') {
    request.destroy();
  } else if (fault?.kind === 'garbage') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome to the gateway</html>');
  } else if (fault?.kind === 'slow_body') {
    response.writeHead(status, { ...headers, 'content-length': '1000' }).write('{');
  } else {
    response.writeHead(status, headers).end(body);
  }
}

async function forward({ request, carrierUrl }: Exchange) {
  const { 'transfer-encoding': _, connection: __, host: ___, ...headers } = request.headers;
  const body = await buffer(request);
  const answer = await fetch(`${carrierUrl}${request.url ?? ''}`, {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(request.method === 'POST' ? { body } : {}),
  });
  const told = Object.fromEntries(answer.headers);
  delete told['content-encoding'];
  delete told['content-length'];
  delete told['transfer-encoding'];
  return { status: answer.status, headers: told, body: Buffer.from(await answer.arrayBuffer()) };
}
