import type { SimTrouble } from './sim-places.js';
import type { SimLinkPlan, SimPlan } from './sim-plan.js';

const CALM = {
  ...{ isExclusive: false, skewsMs: [0, 0], latencyMs: 20, callMs: 400, canAsk: true, lostAnswers: 0 },
  ...{ torn: 0, outages: [], troubles: [], stalls: [], deathsAtMs: [], healedMs: 0, links: [] },
  eventsAtMs: [],
} as const;

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

const everyMs = (stepMs: number, count: number) => times(count, (index) => 1_000 + index * stepMs);

interface Place {
  readonly merchantId: string;
  readonly channelId: string;
}

const buildLink = (place: Place, id: string, change: Partial<SimLinkPlan> = {}): SimLinkPlan => ({
  ...{ ...place, id, eventsAtMs: [1_000], deliveries: [] },
  ...change,
});

/** Twenty places of one merchant are in trouble with fifty messages due; it has one that is well, and so has another. */
export function planLanesDown(seed: number, trouble: SimTrouble): SimPlan {
  const down = times(20, (index) => `C_DOWN_${index}`);
  const well = [
    { merchantId: 'mer_0', channelId: 'C_WELL' },
    { merchantId: 'mer_1', channelId: 'C_OTHER' },
  ];
  return {
    ...CALM,
    seed,
    troubles: [
      ...down.map((place) => ({ place, trouble, fromMs: 0, toMs: 40_000 })),
      { place: 'email', trouble, fromMs: 0, toMs: 40_000 },
    ],
    links: [
      ...down.flatMap((channelId, index) =>
        times(3, (link) =>
          buildLink({ merchantId: 'mer_0', channelId }, `lnk_down_${index}_${link}`, {
            deliveries: [{ channel: 'email', atMs: 1_000 }],
          }),
        ),
      ),
      ...well.map((place, index) =>
        buildLink(place, `lnk_well_${index}`, {
          eventsAtMs: everyMs(3_000, 12),
          deliveries: [{ channel: 'sms', atMs: 5_000 }],
        }),
      ),
    ],
  };
}

/** An instance dies in the middle of the work of twelve places. */
export function planDeath(seed: number, { isExclusive }: { readonly isExclusive: boolean }): SimPlan {
  return {
    ...CALM,
    ...{ seed, isExclusive, skewsMs: isExclusive ? [0] : [0, 0, 0], deathsAtMs: [6_000 + seed * 37] },
    links: times(12, (index) =>
      buildLink({ merchantId: `mer_${index % 3}`, channelId: `C${index}` }, `lnk_${index}`, {
        eventsAtMs: everyMs(3_000, 6),
        deliveries: [{ channel: 'email', atMs: 5_000 + index * 200 }],
      }),
    ),
  };
}

/**
 * One merchant has two thousand messages due in more slow places than all instances work at once, and two hundred
 * emails; another has one of each.
 */
export function planCrowd(seed: number): SimPlan {
  const crowd = times(2_000, (index) =>
    buildLink({ merchantId: 'mer_big', channelId: `C_BIG_${index % 1_500}` }, `lnk_big_${index}`, {
      eventsAtMs: [500],
      deliveries: index % 10 === 0 ? [{ channel: 'email', atMs: 500 }] : [],
    }),
  );
  const single = buildLink({ merchantId: 'mer_small', channelId: 'C_SMALL' }, 'lnk_small', {
    eventsAtMs: [3_000],
    deliveries: [{ channel: 'email', atMs: 3_000 }],
  });
  const slow = { trouble: 'slow', fromMs: 0, toMs: 60_000 } as const;
  const troubles = times(1_500, (index) => ({ ...slow, place: `C_BIG_${index}` }));
  return { ...CALM, seed, troubles, links: [...crowd, single] };
}
