import type { Model } from 'mongoose';
import { AppError } from '../../../domain/errors.js';
import type { InsertedLink } from '../../../ports/link-repository.js';
import type { Peers } from '../../../ports/peers.js';
import { fulfilled } from '../call-outcomes.js';
import { writeUnordered } from '../write-unordered.js';
import { type Admitted, admitLinks } from './admit-links.js';
import { findEarlier } from './find-earlier.js';
import type { Insertion } from './insertion.js';
import { judgeFailure } from './judge-failure.js';
import type { LinkDocument } from './link-document.js';
import { type MakerTally, makerKeyOf, withLink } from './maker-tally.js';
import { createMakers, type Makers } from './makers.js';

type Outcomes = ReadonlyMap<Insertion, PromiseSettledResult<InsertedLink>>;
type Tallies = ReadonlyMap<string, MakerTally>;

/**
 * Tries once to insert links. What is missing among the outcomes must be decided again: another instance took the
 * number of a link, or one that was counted is not stored and there is room again.
 */
export function makeInsertRound(
  model: Model<LinkDocument>,
  peers: Peers,
): (insertions: readonly Insertion[]) => Promise<Outcomes> {
  const makers = createMakers(model, peers);

  return async (insertions) => {
    const tallies = await readTallies(makers, insertions);
    const { admitted, overQuota } = admitLinks(insertions, tallies);
    const failures = await write({ model, makers, admitted });
    const stored = admitted.filter(({ insertion }) => !failures.has(insertion));
    remember(makers, tallies, stored);
    const freed = new Set([...failures.keys()].map(({ link }) => makerKeyOf(link)));
    for (const { insertion, waitMs } of overQuota) {
      if (freed.has(makerKeyOf(insertion.link))) continue;
      failures.set(insertion, new AppError('rate_limited', { retryAfterMs: waitMs }));
    }

    const outcomes = new Map<Insertion, PromiseSettledResult<InsertedLink>>();
    for (const { insertion } of stored) {
      outcomes.set(insertion, fulfilled({ link: insertion.link, created: true }));
    }
    const earlier = await findEarlier(
      model,
      [...failures.keys()].map(({ document }) => document),
    );
    for (const [insertion, error] of failures) {
      const outcome = judgeFailure(insertion, error, earlier);
      if (outcome === null) makers.forget(insertion.link);
      else outcomes.set(insertion, outcome);
    }
    return outcomes;
  };
}

async function readTallies(makers: Makers, insertions: readonly Insertion[]): Promise<Tallies> {
  const wanted = new Map<string, Promise<MakerTally>>();
  for (const { link, quota } of insertions) {
    const key = makerKeyOf(link);
    if (quota !== undefined && !wanted.has(key)) wanted.set(key, makers.read(link, quota.max));
  }
  const read = [...wanted].map(async ([key, tally]) => [key, await tally] as const);
  return new Map(await Promise.all(read));
}

interface Writing {
  readonly model: Model<LinkDocument>;
  readonly makers: Makers;
  readonly admitted: readonly Admitted[];
}

/** Answers why the store refused those that it refused. */
async function write({ model, makers, admitted }: Writing): Promise<Map<Insertion, Error>> {
  const failures = new Map<Insertion, Error>();
  if (admitted.length === 0) return failures;
  const statements = admitted.map(({ insertion: { document }, makerSerial }) => ({
    insertOne: { document: makerSerial === null ? document : { ...document, makerSerial } },
  }));
  try {
    const { refusals } = await writeUnordered(model, statements);
    admitted.forEach(({ insertion }, i) => {
      const refusal = refusals.get(i);
      if (refusal !== undefined) failures.set(insertion, refusal);
    });
    return failures;
  } catch (error) {
    for (const { insertion } of admitted) makers.forget(insertion.link);
    throw error;
  }
}

function remember(makers: Makers, known: Tallies, stored: readonly Admitted[]): void {
  const tallies = new Map(known);
  for (const { insertion, makerSerial } of stored) {
    const key = makerKeyOf(insertion.link);
    const tally = tallies.get(key);
    if (tally === undefined || makerSerial === null) makers.forget(insertion.link);
    else tallies.set(key, withLink(tally, makerSerial, insertion.link.createdAt));
  }
  for (const [key, before] of known) {
    const next = tallies.get(key);
    if (next !== undefined && next !== before) makers.remember(key, before, next);
  }
}
