import { AppError } from '../../domain/errors.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';

/** The first gateway in the list that serves a mode gets its new attempts; running ones stay with their own. */
export function createGatewayRegistry(gateways: readonly PaymentGateway[]): GatewayRegistry {
  return {
    forMode(mode) {
      const gateway = gateways.find(({ modes }) => modes.includes(mode));
      if (gateway === undefined) throw new AppError('provider_unknown', { mode });
      return gateway;
    },

    byProvider(provider) {
      const gateway = gateways.find((candidate) => candidate.provider === provider);
      if (gateway === undefined) throw new AppError('provider_unknown', { provider });
      return gateway;
    },
  };
}
