import type { DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import type { SimSpan } from './sim-network.js';
import type { SimTrouble, SimTroubleSpan } from './sim-places.js';
import { createSimRandom, type SimRandom } from './sim-random.js';

/** A link, and when things happen to it: the first makes its card, each other one a line below it. */
export interface SimLinkPlan {
  readonly id: string;
  readonly merchantId: string;
  readonly channelId: string;
  readonly eventsAtMs: readonly number[];
  readonly deliveries: readonly { readonly channel: DeliveryChannel; readonly atMs: number }[];
}

export interface SimPlan {
  readonly seed: number;
  /** The milliseconds by which each instance's clock is wrong; one instance for each. */
  readonly skewsMs: readonly number[];
  /** The store lets one instance in alone. */
  readonly isExclusive: boolean;
  readonly latencyMs: number;
  readonly callMs: number;
  readonly canAsk: boolean;
  readonly lostAnswers: number;
  /** Of the writes of two parts, how many are cut between the parts. */
  readonly torn: number;
  readonly outages: readonly SimSpan[];
  readonly troubles: readonly SimTroubleSpan[];
  readonly stalls: readonly { readonly atMs: number; readonly forMs: number }[];
  readonly deathsAtMs: readonly number[];
  readonly links: readonly SimLinkPlan[];
  readonly eventsAtMs: readonly number[];
  /** After this nothing goes wrong any more. */
  readonly healedMs: number;
}

/** Clocks that are wrong by less than half of this keep the order of a link, whoever asks for its messages. */
const BETWEEN_EVENTS_MS = 2_500;
const MOST_SKEW_MS = 1_000;
const CHAOS_MS = 40_000;
const TROUBLES = ['slow', 'limited', 'failing', 'lossy', 'throwing'] as const satisfies readonly SimTrouble[];

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Everything at once: whatever can go wrong goes wrong, for forty seconds. */
export function planChaos(seed: number): SimPlan {
  const random = createSimRandom(seed);
  const isExclusive = random.chance(0.2);
  const links = planLinks(random);
  const places = [...new Set(links.map(({ channelId }) => channelId)), 'email', 'sms', 'provider'];
  return {
    ...{ seed, isExclusive, links, healedMs: CHAOS_MS },
    skewsMs: times(isExclusive ? 1 : random.between(2, 4), () => random.between(-MOST_SKEW_MS, MOST_SKEW_MS)),
    latencyMs: random.pick([4, 30, 120]),
    callMs: random.pick([100, 400, 1_000]),
    canAsk: random.chance(0.5),
    lostAnswers: random.pick([0, 0.005, 0.03]),
    torn: random.pick([0, 0.02]),
    outages: times(random.pick([0, 0, 1, 2]), () => planSpan(random, random.pick([800, 5_000, 15_000]))),
    troubles: times(random.between(0, 4), () => planTrouble(random, places)),
    stalls: times(random.between(0, 5), () => ({
      atMs: random.between(0, CHAOS_MS),
      forMs: random.pick([500, 3_000, 4_500, 6_000, 9_000, 60_000]) + random.between(0, 1_500),
    })),
    deathsAtMs: times(random.pick([0, 1, 1, 2]), () => random.between(0, CHAOS_MS)),
    eventsAtMs: times(random.between(0, 5), () => random.between(0, CHAOS_MS)),
  };
}

function planSpan(random: SimRandom, lengthMs: number): SimSpan {
  const fromMs = random.between(0, CHAOS_MS);
  return { fromMs, toMs: Math.min(CHAOS_MS, fromMs + lengthMs) };
}

function planTrouble(random: SimRandom, places: readonly string[]): SimTroubleSpan {
  const place = random.pick(places);
  const isChannel = place.startsWith('C');
  if (isChannel && random.chance(0.25)) {
    return { place, trouble: 'closed', fromMs: random.between(0, CHAOS_MS), toMs: Number.POSITIVE_INFINITY };
  }
  return { place, trouble: random.pick(TROUBLES), ...planSpan(random, random.pick([3_000, 10_000, 30_000])) };
}

function planLinks(random: SimRandom): readonly SimLinkPlan[] {
  const channels = times(random.between(1, 4), (index) => `C${index}`);
  return times(random.between(1, 7), (index) => {
    const channel = random.between(0, channels.length);
    const beginMs = random.between(0, 20_000);
    return {
      id: `lnk_${index}`,
      merchantId: `mer_${channel % 2}`,
      channelId: `C${channel}`,
      eventsAtMs: times(random.between(1, 6), (event) => beginMs + event * BETWEEN_EVENTS_MS),
      deliveries: times(random.between(0, 3), (delivery) => ({
        channel: (['email', 'sms', 'whatsapp'] as const)[(index + delivery) % 3] ?? 'email',
        atMs: beginMs + random.between(0, 10_000),
      })),
    };
  });
}
