import type { Link } from '../../../domain/link/link.js';
import type { LinkDocument } from './link-document.js';

/**
 * What must be known of a maker to count exactly. Links that count carry their maker's running number, which is unique:
 * of two instances that decide on the same knowledge only one can store the next number, and the other looks again.
 */
export interface MakerTally {
  readonly lastSerial: number;
  /** When the newest were made, `depth` at most. */
  readonly madeAtMs: readonly number[];
  readonly depth: number;
}

export type MakerRow = Pick<LinkDocument, 'createdAt' | 'makerSerial'>;

export function makerKeyOf({ merchantId, ownerId }: Pick<Link, 'merchantId' | 'ownerId'>): string {
  return JSON.stringify([merchantId, ownerId]);
}

/** The tally after one more link. */
export function withLink(tally: MakerTally, serial: number, madeAt: Date): MakerTally {
  const madeAtMs = keepNewest([...tally.madeAtMs, madeAt.getTime()], tally.depth);
  return { ...tally, lastSerial: Math.max(tally.lastSerial, serial), madeAtMs };
}

/**
 * The tally of a maker whose newest links are `rows`. A number that is missing counts as the one above it: it may
 * be on its way into the store still.
 */
export function toTally(rows: readonly MakerRow[], depth: number, leastSerial: number): MakerTally {
  const numbered = rows
    .map(({ makerSerial, createdAt }) => ({ serial: makerSerial ?? 0, madeAtMs: createdAt.getTime() }))
    .filter(({ serial }) => serial > 0)
    .toSorted((a, b) => b.serial - a.serial);
  const missing = numbered.flatMap(({ serial, madeAtMs }, i) => {
    const below = numbered[i + 1]?.serial ?? serial - 1;
    return Array.from({ length: Math.min(depth, serial - below - 1) }, () => madeAtMs);
  });
  return {
    lastSerial: Math.max(leastSerial, numbered[0]?.serial ?? 0),
    madeAtMs: keepNewest([...rows.map(({ createdAt }) => createdAt.getTime()), ...missing], depth),
    depth,
  };
}

function keepNewest(timesMs: readonly number[], count: number): readonly number[] {
  return timesMs.toSorted((a, b) => b - a).slice(0, count);
}
