import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';
import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import { createReplayGuard } from './replay-guard.js';
import { isRequestFromSlack } from './verify-request.js';

export interface GateDeps {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** True when the request may go on to Bolt; otherwise it has been answered. */
export type Gate = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** An unsigned call by which Slack looks at our certificate; nothing else in it is ever acted on. */
const SSL_CHECK = /(?:^|&)ssl_check=1(?:&|$)/;

function readHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** Bolt takes the bare type only, and some proxies append a charset. */
function dropCharset({ headers }: IncomingMessage): void {
  const bare = headers['content-type']?.split(';', 1)[0]?.trim();
  if (bare !== undefined) headers['content-type'] = bare;
}

function answer(response: ServerResponse, status: number): false {
  response.writeHead(status).end();
  return false;
}

/** Lets through what Slack signed now and has not sent before. Leaves the body on `request.rawBody` for Bolt. */
export function createGate({ signingSecret, clock, logger }: GateDeps): Gate {
  const guard = createReplayGuard(clock);

  return async (request, response) => {
    let rawBody: Buffer;
    try {
      const limit = HTTPModuleFunctions.defaultBodyLimit;
      rawBody = (await HTTPModuleFunctions.bufferIncomingMessage(request, limit)).rawBody;
    } catch (error) {
      const isTooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.type === 'entity.too.large';
      return answer(response, isTooLarge ? 413 : 400);
    }
    const signature = readHeader(request, 'x-slack-signature');
    if (signature === undefined && SSL_CHECK.test(rawBody.toString())) return answer(response, 200);
    const timestamp = readHeader(request, 'x-slack-request-timestamp');
    if (!isRequestFromSlack({ rawBody, timestamp, signature }, { signingSecret, now: clock.now() })) {
      logger.warn({}, 'a request to Slack’s address was refused: signature or time does not hold');
      return answer(response, 401);
    }
    const key = signature ?? '';
    if (guard.isReplay(key)) return answer(response, 200);
    response.once('close', () => {
      if (response.statusCode >= 400 || !response.writableFinished) guard.forget(key);
    });
    dropCharset(request);
    return true;
  };
}
