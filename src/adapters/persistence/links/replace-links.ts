import { type Model, trusted } from 'mongoose';
import type { Link } from '../../../domain/link/link.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled, rejected } from '../call-outcomes.js';
import { writeUnordered } from '../write-unordered.js';
import type { LinkDocument } from './link-document.js';

interface Replacement {
  readonly before: Link;
  readonly after: Link;
}

type Outcomes = ReadonlyMap<Replacement, PromiseSettledResult<boolean>>;

/**
 * Replaces links, all that are asked for at once in one round trip, each if its stored version is still the one that
 * was read. `toUpdate` makes the update operators that turn one into the other.
 */
export function makeReplaceLink(
  model: Model<LinkDocument>,
  toUpdate: (before: Link, after: Link) => object,
): LinkRepository['replace'] {
  const toStatement = ({ before, after }: Replacement) => ({
    updateOne: {
      filter: { _id: before.id, merchantId: before.merchantId, version: before.version },
      update: toUpdate(before, after),
    },
  });

  const replaceTogether = async (replacements: readonly Replacement[]): Promise<Outcomes> => {
    const { count, refusals } = await writeUnordered(model, replacements.map(toStatement));
    const hasWon = await findWinners(model, replacements, count);
    return new Map(
      replacements.map((replacement, i) => {
        const refusal = refusals.get(i);
        return [replacement, refusal === undefined ? fulfilled(hasWon(replacement)) : rejected(refusal)];
      }),
    );
  };

  const replaceLink = batchCalls<Replacement, boolean>(
    async (replacements) => {
      const groups = [
        replacements.filter(makesEvent),
        ...replacements.filter(makesNoEvent).map((one) => [one]),
      ];
      const outcomes = await Promise.all(groups.filter(({ length }) => length > 0).map(replaceTogether));
      return new Map(outcomes.flatMap((ofGroup) => [...ofGroup]));
    },
    { keyOf: ({ before }) => before.id },
  );

  return (before, after) => replaceLink({ before, after });
}

const makesEvent = ({ before, after }: Replacement) => after.history.length > before.history.length;

/** Such a change leaves no trace of its own: only its count of matches tells who won, so it goes by itself. */
const makesNoEvent = (replacement: Replacement) => !makesEvent(replacement);

/** The event in which a replacement ends is in the stored history for ever, whatever was changed after it. */
async function findWinners(
  model: Model<LinkDocument>,
  replacements: readonly Replacement[],
  matchedCount: number,
): Promise<(replacement: Replacement) => boolean> {
  if (matchedCount === replacements.length) return () => true;
  if (matchedCount === 0) return () => false;
  const ids = replacements.map(({ before }) => before.id);
  const stored = await model
    .find({ _id: trusted({ $in: ids }) }, { 'history.id': 1 })
    .lean<Pick<LinkDocument, 'history'>[]>();
  const eventIds = new Set(stored.flatMap(({ history }) => history.map(({ id }) => id)));
  return ({ after }) => eventIds.has(after.history.at(-1)?.id ?? '');
}
