import { UNSAID_STANDING } from '../../src/domain/payment/gateway-standing.js';
import type { AccountReport, GatewayConnector } from '../../src/ports/gateway-connector.js';

export interface FakeGatewayConnector extends GatewayConnector {
  /** Asked with which keys, and in which mode. */
  readonly asked: Parameters<GatewayConnector['check']>[];
  /** What the next check answers, or throws. */
  answer: () => AccountReport;
}

/** A gateway that takes all keys, as those of one account. */
export function createFakeGatewayConnector(): FakeGatewayConnector {
  const connector: FakeGatewayConnector = {
    asked: [],
    answer: () => ({ accountRef: 'acct_1', displayName: 'Lotus Valley School', standing: UNSAID_STANDING }),
    async check(keys, mode) {
      connector.asked.push([keys, mode]);
      return connector.answer();
    },
  };
  return connector;
}
