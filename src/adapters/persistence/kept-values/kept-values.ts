import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { KeptValues } from '../../../ports/kept-values.js';
import type { Peers } from '../../../ports/peers.js';
import { makeFindDocument } from '../find-document.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';
import { createSureMemory } from '../sure-memory.js';

export interface KeptValueDocument {
  readonly _id: string;
  readonly value: string;
  readonly expiresAt: Date;
}

export const keptValueSchema = new Schema<KeptValueDocument>(
  { _id: String, value: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  DOCUMENT_OPTIONS,
);

keptValueSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Where somebody stands in a form is asked with each message of theirs: mostly, nowhere. */
const MAX_REMEMBERED = 2_000;

export interface KeptValuesDeps {
  readonly clock: Clock;
  readonly peers: Peers;
}

export function createKeptValues(
  model: Model<KeptValueDocument>,
  { clock, peers }: KeptValuesDeps,
): KeptValues {
  const findById = makeFindDocument(model);
  const memory = createSureMemory<{ readonly document: KeptValueDocument | null }>(peers, MAX_REMEMBERED);
  /** The store takes what is over off only once a minute. */
  const lasting = (key: string) => ({ _id: key, expiresAt: trusted({ $gt: clock.now() }) });
  const changeOnce = makeChangeOnce(model, clock);
  return {
    async find(key) {
      const found = await memory.getOrRead(key, async () => ({ document: await findById(key) }));
      const document = found?.document ?? null;
      return document !== null && document.expiresAt > clock.now() ? document.value : null;
    },

    async keep(key, value, ttlMs) {
      const expiresAt = new Date(clock.now().getTime() + ttlMs);
      const change = { $set: { value, expiresAt } };
      await memory.change(key, () => model.updateOne({ _id: key }, change, { upsert: true }));
    },

    async change(key, ttlMs, next) {
      await memory.change(key, async () => {
        while (!(await changeOnce(key, ttlMs, next)));
      });
    },

    async take(key) {
      const document = await memory.change(key, () =>
        model.findOneAndDelete(lasting(key)).lean<KeptValueDocument>(),
      );
      return document?.value ?? null;
    },

    async forget(key) {
      await memory.change(key, () => model.deleteOne({ _id: key }));
    },
  };
}

/** False: another was faster. */
function makeChangeOnce(model: Model<KeptValueDocument>, clock: Clock) {
  return async (key: string, ttlMs: number, next: (value: string | null) => string): Promise<boolean> => {
    const now = clock.now();
    const found = await model.findById(key).lean<KeptValueDocument>();
    const lasting = found !== null && found.expiresAt > now ? found.value : null;
    const document = { value: next(lasting), expiresAt: new Date(now.getTime() + ttlMs) };
    if (found === null) return tryInsert(model, { _id: key, ...document });
    const { value, expiresAt } = found;
    const { matchedCount } = await model.updateOne({ _id: key, value, expiresAt }, { $set: document });
    return matchedCount === 1;
  };
}

async function tryInsert(model: Model<KeptValueDocument>, document: KeptValueDocument): Promise<boolean> {
  try {
    await model.insertOne(document);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}
