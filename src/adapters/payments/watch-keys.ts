import { isAppError } from '../../domain/errors.js';
import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { PaymentGateway } from '../../ports/payment-gateway.js';

/** The same gateway, noting when its keys are refused, and when they are taken again. */
export function watchKeys(
  gateway: PaymentGateway,
  account: OwnAccount,
  accounts: Pick<GatewayAccounts, 'noteKeys'>,
): PaymentGateway {
  const watched =
    <Asked extends readonly unknown[], Answer>(call: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      try {
        const answer = await call(...asked);
        if (account.status === 'refused') await accounts.noteKeys(account, 'connected');
        return answer;
      } catch (error) {
        const isRefused =
          isAppError(error, 'gateway_misconfigured') && error.details.problem === 'key_refused';
        if (isRefused && account.status === 'connected') await accounts.noteKeys(account, 'refused');
        throw error;
      }
    };
  return {
    ...gateway,
    startAttempt: watched(gateway.startAttempt),
    fetchAttempt: watched(gateway.fetchAttempt),
    closeAttempt: watched(gateway.closeAttempt),
    refund: watched(gateway.refund),
    fetchRefund: watched(gateway.fetchRefund),
    listRefunds: watched(gateway.listRefunds),
    fetchDispute: watched(gateway.fetchDispute),
    sendEvidence: watched(gateway.sendEvidence),
  };
}
