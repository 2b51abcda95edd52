import type { WebhookDelivery } from '../../../../domain/api/webhook-delivery.js';
import { AppError } from '../../../../domain/errors.js';
import { nameEvent } from '../../copy/endpoint-copy.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildDelivery, buildTries } from '../pages/build-tries.js';
import { toAsker } from './answer-webhooks.js';
import { type ApiOwner, forApiOwner } from './for-api-owner.js';

/** The newest tries of an address. */
export const answerShowTries: Answer<'show_tries'> = (deps, { endpointId, page }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const of = { ...toAsker(owner), endpointId };
    const endpoint = await deps.services.getEndpoint(of);
    const deliveries = await deps.services.listWebhookDeliveries(of);
    return buildTries({ endpoint, deliveries, reader: owner.reader, page });
  });

interface OneDelivery {
  readonly endpointId: string;
  isIt(delivery: WebhookDelivery): boolean;
  /** What is said over it, of what was just asked for; null: nothing was. */
  say: ((delivery: WebhookDelivery) => string) | null;
}

/** Throws AppError `event_not_found` for what is no longer among the newest. */
async function showDelivery(
  { services }: ConversationDeps,
  owner: ApiOwner,
  { endpointId, isIt, say }: OneDelivery,
): Promise<PageReply> {
  const of = { ...toAsker(owner), endpointId };
  const endpoint = await services.getEndpoint(of);
  const delivery = (await services.listWebhookDeliveries(of)).find(isIt);
  if (delivery === undefined) throw new AppError('event_not_found');
  return buildDelivery({ endpoint, delivery, reader: owner.reader, notice: say?.(delivery) ?? null });
}

/** What became of one event there. */
export const answerShowTry: Answer<'show_try'> = (deps, { endpointId, deliveryId }, asked) =>
  forApiOwner(deps, asked, (owner) =>
    showDelivery(deps, owner, { endpointId, isIt: ({ id }) => id === deliveryId, say: null }),
  );

/** One event once more, with the id that it had. */
export const answerSendEventAgain: Answer<'send_event_again'> = (deps, { endpointId, eventId }, asked) =>
  forApiOwner(deps, asked, async (owner) => {
    const { words } = owner.reader;
    await deps.services.redeliver({ ...toAsker(owner), eventId, endpointId });
    return showDelivery(deps, owner, {
      endpointId,
      isIt: (delivery) => delivery.eventId === eventId,
      say: ({ type }) => words.say('webhooks.sent_again', { event: nameEvent(words, type) }),
    });
  });
