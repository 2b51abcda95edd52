import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAppError } from '../../../domain/errors.js';
import type { Clock } from '../../../ports/clock.js';
import type { Logger } from '../../../ports/logger.js';
import type { HearUpdate } from '../../../service/chat/hear-update.js';
import { makeIsSecret } from './is-secret.js';
import { readBody } from './read-body.js';
import { readUpdate } from './read-update.js';

export interface WebhookListenerDeps {
  readonly secret: string;
  /** The number before the colon of the bot's token. */
  readonly botId: string;
  readonly hearUpdate: HearUpdate;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type WebhookListener = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server hands all of. */
export const WEBHOOK_PREFIX = '/telegram/';
export const WEBHOOK_PATH = `${WEBHOOK_PREFIX}webhook`;
/** As Telegram writes it: https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Far more than Telegram sends: its longest message has 4,096 characters. */
const MOST_BYTES = 1_048_576;

/**
 * Hears Telegram: each update is kept, then acknowledged. What is refused for good has a 4xx; what the store cannot keep
 * just now a 503, so that Telegram sends it again.
 */
export function createWebhookListener(deps: WebhookListenerDeps): WebhookListener {
  const { logger } = deps;
  const isSecret = makeIsSecret(deps.secret);
  return (request, response) => {
    answer({ ...deps, isSecret }, request)
      .catch((error: unknown) => {
        const isAway = isAppError(error, 'store_unavailable');
        logger.error({ err: error }, 'an update from Telegram could not be kept');
        return isAway ? 503 : 500;
      })
      .then((status) => end(request, response, status));
  };
}

interface Answering extends WebhookListenerDeps {
  readonly isSecret: ReturnType<typeof makeIsSecret>;
}

/** The status to answer with. */
async function answer(deps: Answering, request: IncomingMessage): Promise<number> {
  const { isSecret, botId, hearUpdate, clock, logger } = deps;
  if (request.url?.split('?', 1)[0] !== WEBHOOK_PATH) return 404;
  if (request.method !== 'POST') return 405;
  const told = request.headers[SECRET_HEADER];
  if (!isSecret(typeof told === 'string' ? told : undefined)) {
    logger.warn({}, 'a request to Telegram’s address was refused: it does not know the secret');
    return 403;
  }
  const body = await readBody(request, MOST_BYTES);
  if (body.kind !== 'read') return body.kind === 'too_large' ? 413 : 400;
  const update = readUpdate(botId, parse(body.text), body.text);
  if (update === null) {
    logger.warn({}, 'a request that knows Telegram’s secret was refused: it is no update');
    return 400;
  }
  await hearUpdate({ ...update, receivedAt: clock.now() });
  return 200;
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is left of a body that nobody read is not waited for. */
function end(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  const isUnread = !request.complete;
  response.writeHead(status, isUnread ? { connection: 'close' } : {}).end();
}
