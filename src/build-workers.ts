import type { JobsOptions } from './adapters/jobs/create-jobs.js';
import type { Services } from './service/create-services.js';

/** What is due is done within two seconds: the longest wait for a poll, and the work itself. */
const SWEEP_EVERY_MS = 1_000;

/** What each recurring job does. */
export function buildWorkers(services: Services): JobsOptions['workers'] {
  return {
    'deliver-due': { everyMs: SWEEP_EVERY_MS, run: services.deliverDue },
    'expire-due': {
      everyMs: SWEEP_EVERY_MS,
      run: async () => {
        await services.expireLinks();
      },
    },
    'relay-events': {
      everyMs: SWEEP_EVERY_MS,
      // In this order money that came in is in the channel at the end of one sweep.
      run: async () => {
        await services.processProviderInbox();
        await services.relayEvents();
        await services.deliverChatMessages();
      },
    },
  };
}
