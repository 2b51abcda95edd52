import type { SendingView } from '../../../../domain/api/views/sending-view.js';
import type { AskedSending } from '../../../../service/delivery/ask-sending.js';
import type { ApiOptions } from '../door/api-options.js';
import { ID_PARAMS, NOTHING } from '../schemas/common-schemas.js';
import { REMIND_WISH, SEND_WISH, SENT_LINK } from '../schemas/link-schemas.js';
import type { AddRoute, ApiAnswer } from './api-route.js';
import { expandLink } from './expand-link.js';
import { readContact } from './read-contact.js';
import { REFUSED_BY_STATE } from './route-words.js';

const REFUSED_SENDING = [
  ...REFUSED_BY_STATE,
  'contact_missing',
  'address_suppressed',
  'changed_too_often',
] as const;

/** Messages to the customer, asked for. */
export function addSendRoutes(
  addRoute: AddRoute,
  { services, publicUrl }: Pick<ApiOptions, 'services' | 'publicUrl'>,
): void {
  const answers = { 202: { description: 'The link, and the message that goes.', schema: SENT_LINK } };
  const pointers = { email: '/contact/email', phone: '/contact/phone', sendAt: '/at' };
  const described = { tag: 'Links', scopes: ['send'], needsIdempotencyKey: true, answers, pointers } as const;
  addRoute({
    ...{ method: 'POST', path: '/links/:id/send', name: 'sendLink', ...described },
    summary: 'Send a link to its customer (again); of what is paid the receipt',
    ...{ params: ID_PARAMS, query: NOTHING, body: SEND_WISH },
    example: { channels: ['email'], contact: { email: 'ann@example.com' } },
    refusals: REFUSED_SENDING,
    handle: async ({ caller, params, body, requestKey }) => {
      const { channels = null, at } = body;
      const contact = body.contact === undefined ? null : readContact(body.contact);
      const ask = { linkId: params.id, channels, contact, at: toTime(at), requestKey };
      return toAnswer(await services.askSending(caller, { ...ask, purpose: 'link' }), publicUrl);
    },
  });
  addRoute({
    ...{ method: 'POST', path: '/links/:id/remind', name: 'remindOfLink', ...described },
    summary: 'Remind the customer of a link, in the daytime',
    ...{ params: ID_PARAMS, query: NOTHING, body: REMIND_WISH },
    example: { channels: ['email'] },
    refusals: REFUSED_SENDING,
    handle: async ({ caller, params, body, requestKey }) => {
      const { channels = null, at } = body;
      const ask = { linkId: params.id, channels, contact: null, at: toTime(at), requestKey };
      return toAnswer(await services.askSending(caller, { ...ask, purpose: 'reminder' }), publicUrl);
    },
  });
}

function toTime(at: string | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}

function toAnswer({ link, sendingId, ...asked }: AskedSending, publicUrl: string): ApiAnswer {
  const sending: SendingView = {
    id: sendingId,
    channels: asked.channels,
    due_at: asked.dueAt.toISOString(),
    held_until: asked.heldUntil?.toISOString() ?? null,
    left_out: asked.leftOut.map(({ channel, reason }) => ({ channel, reason })),
  };
  return { status: 202, body: { ...expandLink(link, publicUrl, []), sending } };
}
