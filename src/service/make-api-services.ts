import { makeEventsOfCaller } from './events/events-of-caller.js';
import { makeOpenEventStream } from './events/open-event-stream.js';
import { makeCallerServices } from './make-key-services.js';
import { makeProgramServices } from './make-program-services.js';
import { makeWebhookServicesOfCaller } from './make-webhook-services.js';

type ApiServiceDeps = Parameters<typeof makeCallerServices>[0] &
  Parameters<typeof makeProgramServices>[0] &
  Parameters<typeof makeEventsOfCaller>[0] &
  Parameters<typeof makeOpenEventStream>[0];

/** For programs: who asks comes as a caller, whose key was read a moment ago. */
export function makeApiServices(
  deps: ApiServiceDeps,
  webhooks: Parameters<typeof makeWebhookServicesOfCaller>[0],
) {
  return {
    ...makeCallerServices(deps),
    ...makeProgramServices(deps),
    ...makeEventsOfCaller(deps),
    openEventStream: makeOpenEventStream(deps),
    ...makeWebhookServicesOfCaller(webhooks),
  };
}
