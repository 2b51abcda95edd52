import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPModuleFunctions } from '@slack/bolt';
import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import { readSlackBody, type SlackBody } from './body-shapes.js';
import { parseBody } from './parse-body.js';
import { createReplayGuard } from './replay-guard.js';
import { isRequestFromSlack } from './verify-request.js';

export interface GateDeps {
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What a request says when it may go on; null: it has been answered. */
export type Gate = (request: IncomingMessage, response: ServerResponse) => Promise<SlackBody | null>;

/** An unsigned call by which Slack looks at our certificate; nothing else in it is ever acted on. */
const SSL_CHECK = /(?:^|&)ssl_check=1(?:&|$)/;

function readHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function answer(response: ServerResponse, status: number): null {
  response.writeHead(status).end();
  return null;
}

/** The body as text, or the status to answer with. */
async function readText(request: IncomingMessage): Promise<string | number> {
  try {
    const limit = HTTPModuleFunctions.defaultBodyLimit;
    return (await HTTPModuleFunctions.bufferIncomingMessage(request, limit)).rawBody.toString();
  } catch (error) {
    return HTTPModuleFunctions.isRawBodyError(error) && error.type === 'entity.too.large' ? 413 : 400;
  }
}

function readBody(text: string, request: IncomingMessage): SlackBody | null {
  try {
    return readSlackBody(parseBody(text, request.headers['content-type']));
  } catch {
    return null;
  }
}

/** Lets through what Slack signed now, has not sent before and would send: any other shape is answered 400. */
export function createGate({ signingSecret, clock, logger }: GateDeps): Gate {
  const guard = createReplayGuard(clock);

  return async (request, response) => {
    const text = await readText(request);
    if (typeof text === 'number') return answer(response, text);
    const signature = readHeader(request, 'x-slack-signature');
    if (signature === undefined && SSL_CHECK.test(text)) return answer(response, 200);
    const timestamp = readHeader(request, 'x-slack-request-timestamp');
    if (!isRequestFromSlack({ text, timestamp, signature }, { signingSecret, now: clock.now() })) {
      logger.warn({}, 'a request to Slack’s address was refused: signature or time does not hold');
      return answer(response, 401);
    }
    const body = readBody(text, request);
    if (body === null) {
      logger.warn({}, 'a request that Slack signed was refused: it has no shape that Slack sends');
      return answer(response, 400);
    }
    const key = signature ?? '';
    if (guard.isReplay(key)) return answer(response, 200);
    response.once('close', () => {
      if (response.statusCode >= 400 || !response.writableFinished) guard.forget(key);
    });
    return body;
  };
}
