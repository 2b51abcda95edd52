import { isAppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { atMostEvery } from '../limits/at-most-every.js';

/** However many look at one link, its gateway is asked no more often. */
const ASK_EVERY_MS = 2_000;

/** By the slug of a link. */
export type AskGateway = (slug: string) => Promise<void>;

/**
 * Asks the gateway how a customer's payment stands. One that gives no answer changes nothing: the page goes on waiting.
 * Throws AppError `link_not_found`.
 */
export function makeAskGateway({
  services,
  logger,
  clock,
}: Pick<HttpServerOptions, 'services' | 'logger' | 'clock'>): AskGateway {
  const check = atMostEvery(ASK_EVERY_MS, clock, services.checkPayment);
  return async (slug) => {
    try {
      await check(slug);
    } catch (error) {
      if (!isAppError(error) || isAppError(error, 'link_not_found')) throw error;
      logger.warn({ err: error }, 'a gateway could not be asked for a customer');
    }
  };
}
