import type { ListedChange, Payout } from '../../../ports/gateway-books.js';
import type { PaymentGateway } from '../../../ports/payment-gateway.js';
import type { SandboxApiDeps } from './api-deps.js';
import { buildEventBody, parseEventBody } from './map-event.js';
import { buildPayouts, daysPaidOut } from './payouts.js';
import type { SandboxSession } from './session.js';

/** What the sandbox tells of its books to whoever asks. */
export function createBooksApi(deps: SandboxApiDeps): Pick<PaymentGateway, 'listChanges' | 'listPayouts'> {
  return {
    listChanges: (since) => listChanges(deps, since),
    listPayouts: (span) => listPayouts(deps, span),
  };
}

/** Read as the webhooks would have been: each happening is told by the same words. */
async function* listChanges({ store, clock }: SandboxApiDeps, since: Date): AsyncIterable<ListedChange> {
  for await (const { session, event } of store.listEvents({ from: since, until: clock.now() })) {
    for (const told of parseEventBody(Buffer.from(buildEventBody(event, session)))) {
      yield { event: told, at: event.createdAt };
    }
  }
}

async function* listPayouts(
  { store, clock }: SandboxApiDeps,
  span: { readonly from: Date; readonly until: Date },
): AsyncIterable<Payout> {
  const now = clock.now();
  const days = daysPaidOut(span, now);
  const sessions = new Map<string, SandboxSession>();
  for await (const { session } of store.listEvents(days)) sessions.set(session._id, session);
  yield* buildPayouts([...sessions.values()], days, now);
}
