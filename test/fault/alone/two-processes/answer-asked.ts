import { isAppError } from '../../../../src/domain/errors.js';
import type { Services } from '../../../../src/service/create-services.js';

/** What a parent may ask of a Paylink in another process. */
export type Asked =
  /** So many links at once, by one person; answers the channels of those that were made. */
  | { readonly ask: 'create'; readonly count: number }
  /** The channel of links that are made outside one. */
  | { readonly ask: 'set channel'; readonly channelId: string };

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
  const { actor, merchant } = await services.identifyMember(SAM);
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
      await services.changeSettings(actor, { ...merchant.settings, paidChannel });
      return null;
    }
  }
}
