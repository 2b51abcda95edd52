import { describe, expect, it } from '@jest/globals';
import { planInParts } from '../../../../src/adapters/persistence/webhooks/plan-in-parts.js';
import type { WebhookDelivery } from '../../../../src/domain/api/webhook-delivery.js';
import { AppError } from '../../../../src/domain/errors.js';

const AT = new Date('2026-11-27T09:00:00Z');
const MANY = Array.from(
  { length: 250 },
  (_, at): WebhookDelivery => ({
    ...{ id: `evt_1/whe_${at}`, eventId: 'evt_1', endpointId: `whe_${at}`, merchantId: 'mer_lotus' },
    ...{
      type: 'link.created',
      linkId: 'lnk_1',
      sequence: 1,
      order: null,
      state: 'waiting',
      madeAt: AT,
      dueAt: AT,
    },
    ...{ tries: [], isRepeat: false },
  }),
);

describe('planInParts', () => {
  it('plans a hundred at a time, one part after the other, so that each has the time of an answer', async () => {
    const parts: string[] = [];
    let underWay = 0;
    const plan = planInParts(async (part) => {
      underWay += 1;
      parts.push(`${part.length} from ${part[0]?.id}, ${underWay} at once`);
      await Promise.resolve();
      underWay -= 1;
    });

    await plan(MANY);

    expect(parts).toEqual([
      '100 from evt_1/whe_0, 1 at once',
      '100 from evt_1/whe_100, 1 at once',
      '50 from evt_1/whe_200, 1 at once',
    ]);
  });

  it('stops at the first part that fails, and says so', async () => {
    let asked = 0;
    const plan = planInParts(async () => {
      asked += 1;
      if (asked === 2) throw new AppError('store_unavailable');
    });

    await expect(plan(MANY)).rejects.toMatchObject({ code: 'store_unavailable' });
    expect(asked).toBe(2);
  });
});
