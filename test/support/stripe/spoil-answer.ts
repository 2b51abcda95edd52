import type { ServerResponse } from 'node:http';
import type { Answer } from './keep-answers.js';
import type { StripeFault } from './stripe-fault.js';

const PAGE = '<html>Welcome to the gateway</html>';

/** Answers as Stripe does, or as a fault has it. */
export async function spoil(
  response: ServerResponse,
  fault: StripeFault | undefined,
  answer: () => Promise<Answer>,
): Promise<void> {
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'answer') return send(response, fault.status, fault.body);
  if (fault?.kind === 'rate_limited') {
    const error = { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests' };
    return send(response, 429, JSON.stringify({ error }));
  }
  const { status, body, isReplayed = false } = await answer();
  switch (fault?.kind) {
    case 'kept_answer':
      return;
    case 'lost_answer':
      response.destroy();
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      return;
    case 'cut_answer':
      return send(response, status, body.slice(0, body.length / 2));
    case 'endless_answer':
      response.writeHead(status, { 'content-length': '1000000' }).write('{');
      return;
    case 'other_shape':
      return send(response, status, fault.body);
    default:
      return send(response, status, body, isReplayed ? { 'idempotent-replayed': 'true' } : {});
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_standin', ...headers })
    .end(body);
}
