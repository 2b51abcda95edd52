import { findEndedBefore } from '../domain/kyc/keeping.js';
import type { Clock } from '../ports/clock.js';
import type { GatewayWatches } from '../ports/gateway-watches.js';
import { makeHearUpdate } from './chat/hear-update.js';
import { makeNoteOpened } from './delivery/note-opened.js';
import { makeReceiveProviderEvent } from './payments/receive-provider-event.js';
import { makeStartPayment } from './payments/start-payment.js';
import type { ServiceDeps } from './service-deps.js';

type OutsideServiceDeps = Parameters<typeof makeStartPayment>[0] &
  Parameters<typeof makeNoteOpened>[0] &
  Parameters<typeof makeHearUpdate>[0] &
  Parameters<typeof makeReceiveProviderEvent>[0] &
  Pick<ServiceDeps, 'notifiers' | 'upkeep' | 'keepReviewsYears'> & {
    readonly gatewayWatches: GatewayWatches;
    readonly clock: Clock;
  };

/** What customers, chats and gateways set going, without anybody of the merchant's who asks. */
export function makeOutsideServices(deps: OutsideServiceDeps) {
  return {
    startPayment: makeStartPayment(deps),
    noteOpened: makeNoteOpened(deps),
    /** Whether what is sent by a channel reaches customers. */
    isConnected: deps.notifiers.isConnected,
    hearUpdate: makeHearUpdate(deps),
    receiveProviderEvent: makeReceiveProviderEvent(deps),
    /** Begins to ask gateways what changed; once begun, it goes on by itself. */
    beginWatchingGateways: () => deps.gatewayWatches.begin(deps.clock.now()),
    /** What is kept of erased merchants may end sooner than was said when they were seen last: the years are a setting. */
    endWhatIsOver: () => {
      const now = deps.clock.now();
      return deps.upkeep.wakeErased(findEndedBefore(now, deps.keepReviewsYears), now);
    },
  };
}
