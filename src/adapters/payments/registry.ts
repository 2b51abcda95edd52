import { AppError } from '../../domain/errors.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';

/** The first gateway in the list that serves a merchant gets its new attempts; running ones stay with their own. */
export function createGatewayRegistry(gateways: readonly PaymentGateway[]): GatewayRegistry {
  return {
    async forPayee(payee) {
      const gateway = gateways.find((candidate) => candidate.serves(payee));
      if (gateway === undefined) throw new AppError('provider_unknown', { mode: payee.mode });
      return gateway;
    },

    async of({ provider, gatewayAccountId }) {
      const gateway = gateways.find(
        (candidate) => candidate.provider === provider && candidate.accountId === gatewayAccountId,
      );
      if (gateway === undefined) throw new AppError('provider_unknown', { provider });
      return gateway;
    },
  };
}
