import { type Model, trusted } from 'mongoose';
import type { TextAdmission, TextQuota, TextToCount } from '../../../ports/text-quota.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { isDuplicateKey } from '../store-errors.js';
import { admitTexts, type CountChange, merchantKey, recipientKey } from './admit-texts.js';
import type { TextCountDocument } from './text-count-schema.js';

interface Asked {
  readonly text: TextToCount;
  readonly now: Date;
}

/** So often others may write between our reading and our writing. */
const MOST_TRIES = 20;

/**
 * Texts that ask at once share the round trips: one to read the counts, one to write those of the recipients, one for
 * those of the merchants. What is read back decides, so that a write that came too late admits nobody.
 */
export function createTextQuota(model: Model<TextCountDocument>): TextQuota {
  const take = batchCalls<Asked, TextAdmission>(async (asked) => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { admissions, recipients, merchants } = admitTexts(asked, await readCounts(model, asked));
      // The merchant's count is what says that a text was admitted, so it is written last.
      const isDone = (await write(model, recipients)) && (await write(model, merchants));
      if (isDone) return new Map(asked.map((one, i) => [one, fulfilled(admissions[i] ?? UNKNOWN)]));
    }
    throw new Error('texts could not be counted: others count without end');
  });
  return { take: (text, now) => take({ text, now }) };
}

const UNKNOWN: TextAdmission = { kind: 'admitted' };

async function readCounts(
  model: Model<TextCountDocument>,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, TextCountDocument>> {
  const keys = new Set(asked.flatMap(({ text }) => [recipientKey(text), merchantKey(text)]));
  const found = await model.find({ _id: trusted({ $in: [...keys] }) }).lean<TextCountDocument[]>();
  return new Map(found.map((count) => [count._id, count]));
}

/** False when others changed one of them since it was read. */
async function write(model: Model<TextCountDocument>, changes: readonly CountChange[]): Promise<boolean> {
  if (changes.length === 0) return true;
  const writes = changes.map(({ key, version, ...fields }) => ({
    updateOne: {
      filter: { _id: key, version },
      update: { $set: { ...fields, version: version + 1 } },
      upsert: version === 0,
    },
  }));
  try {
    const { matchedCount, upsertedCount } = await model.bulkWrite(writes, { ordered: false });
    return matchedCount + upsertedCount === changes.length;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
