import { describeMessage } from '../../../../src/adapters/chat/copy/delivery-copy.js';
import { wordsIn } from '../../../../src/adapters/chat/words/words-in.js';
import { isAppError } from '../../../../src/domain/errors.js';
import type { MemberActor } from '../../../../src/domain/merchant/actor.js';
import { findLinkMessage } from '../../../../src/domain/sending/message-progress.js';
import type { Services } from '../../../../src/service/create-services.js';

/** What a parent may ask of a Paylink in another process. */
export type Asked =
  /** So many links at once, by one person; answers the channels of those that were made. */
  | { readonly ask: 'create'; readonly count: number }
  /** The channel of links that are made outside one. */
  | { readonly ask: 'set channel'; readonly channelId: string }
  /** A link that goes at once, made by somebody of their own: what one person may make has its limits. */
  | { readonly ask: 'send'; readonly channel: 'email' | 'sms'; readonly to: string; readonly userId: string }
  /** What its seller reads of the message that brings the link; null: nothing yet. */
  | {
      readonly ask: 'read';
      readonly linkId: string;
      readonly channel: 'email' | 'sms';
      readonly userId: string;
    };

const SAM = {
  platform: 'slack',
  workspaceId: 'T0LOTUS',
  workspaceName: 'Lotus Valley School',
  workspaceHandle: null,
  userId: 'U0SAM',
  displayName: 'Sam Rivera',
  timeZone: 'Asia/Bangkok',
  language: 'en',
  standing: 'may_own',
} as const;

const DRAFT = {
  amount: { minor: 4_999, currency: 'USD' },
  description: null,
  customer: { name: null, email: null, phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
} as const;

export async function answerAsked(services: Services, asked: Asked): Promise<unknown> {
  const { userId } = 'userId' in asked ? asked : SAM;
  const { actor, merchant } = await services.identifyMember({ ...SAM, userId });
  switch (asked.ask) {
    case 'create': {
      const create = async (_: unknown, i: number) => {
        const requestKey = `${process.pid} ${process.hrtime.bigint()} ${i}`;
        const asked = { actor, draft: DRAFT, requestKey, reviewedAt: null, cardPlace: null };
        return (await services.createLink(asked)).link.cardPlaces[0]?.place?.channelId ?? null;
      };
      const results = await Promise.allSettled(Array.from({ length: asked.count }, create));
      return results.flatMap((result) => {
        if (result.status === 'fulfilled') return [result.value];
        if (isAppError(result.reason, 'rate_limited')) return [];
        throw result.reason;
      });
    }
    case 'set channel': {
      const paidChannel = { platform: 'slack', channelId: asked.channelId } as const;
      await services.changeSettings(actor, { ...merchant.settings, paidChannel }, 'slack');
      return null;
    }
    case 'send':
      return send(services, actor, asked);
    case 'read': {
      const link = await services.getLinkStatus(actor, { linkId: asked.linkId });
      const message = findLinkMessage(link, asked.channel);
      const reader = { timeZone: SAM.timeZone, hasInbox: false, person: null };
      return message === undefined ? null : describeMessage(wordsIn('en'), message.last, reader);
    }
  }
}

async function send(
  { createLink }: Services,
  actor: MemberActor,
  { channel, to }: Extract<Asked, { readonly ask: 'send' }>,
): Promise<string> {
  const customer = { ...DRAFT.customer, ...(channel === 'email' ? { email: to } : { phone: to }) };
  const draft = { ...DRAFT, customer, channels: [channel], sendTiming: { kind: 'now' } } as const;
  const asked = { actor, draft, requestKey: `send ${to}`, reviewedAt: null, cardPlace: null };
  return (await createLink(asked)).link.id;
}
