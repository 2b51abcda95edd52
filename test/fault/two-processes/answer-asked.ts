import { isAppError } from '../../../src/domain/errors.js';
import type { Services } from '../../../src/service/create-services.js';

/** What a parent may ask of a Paylink in another process. */
export type Asked =
  /** So many links at once, by one person; answers how many were made. */
  | { readonly ask: 'create'; readonly count: number }
  | { readonly ask: 'set paid channel'; readonly channelId: string }
  | { readonly ask: 'read paid channel' };

const SAM = {
  platform: 'slack',
  workspaceId: 'T0LOTUS',
  workspaceName: 'Lotus Valley School',
  userId: 'U0SAM',
  displayName: 'Sam Rivera',
  timeZone: 'Asia/Bangkok',
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
} as const;

export async function answerAsked(services: Services, asked: Asked): Promise<unknown> {
  const { actor, merchant } = await services.identifyMember(SAM);
  switch (asked.ask) {
    case 'create': {
      const create = async (_: unknown, i: number) => {
        const requestKey = `${process.pid}-${i}`;
        await services.createLink({ actor, draft: DRAFT, requestKey, reviewedAt: null, cardPlace: null });
      };
      const results = await Promise.allSettled(Array.from({ length: asked.count }, create));
      const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      const strange = failures.find((error) => !isAppError(error, 'rate_limited'));
      if (strange !== undefined) throw strange;
      return asked.count - failures.length;
    }
    case 'set paid channel': {
      const paidChannel = { platform: 'slack', channelId: asked.channelId } as const;
      await services.changeSettings(actor, { ...merchant.settings, paidChannel });
      return null;
    }
    case 'read paid channel':
      return merchant.settings.paidChannel?.channelId ?? null;
  }
}
