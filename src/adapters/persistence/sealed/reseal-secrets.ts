import type { mongo } from 'mongoose';
import type { SecretBox } from '../../../ports/secret-box.js';

/** Where sealed texts stand, by collection: a text, several, or several of which each has one under `sealed`. */
export const SEALED: Readonly<Record<string, readonly string[]>> = {
  document_keys: ['sealedKey'],
  gateway_accounts: ['sealedKeys', 'sealedWebhookSecrets'],
  idempotent_answers: ['sealedAnswer'],
  installations: ['sealedPayload'],
  webhook_endpoints: ['secrets'],
};

export interface ResealBoxes {
  /** Of the new key alone. */
  readonly current: SecretBox;
  /** Of the one before. */
  readonly former: SecretBox;
}

export interface Resealed {
  readonly done: number;
  /** What neither key opens, as `collection id field`. */
  readonly unreadable: readonly string[];
}

interface Stored {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/**
 * Seals under the new key what the one before sealed, one field at a time and only where it is still what was read: what
 * somebody wrote meanwhile stays. Cut off, it is begun again, and leaves alone what is done.
 */
export async function resealSecrets(db: mongo.Db, boxes: ResealBoxes): Promise<Resealed> {
  let done = 0;
  const unreadable: string[] = [];
  for (const [name, fields] of Object.entries(SEALED)) {
    const collection = db.collection<Stored>(name);
    const projection = Object.fromEntries(fields.map((field) => [field, 1]));
    for await (const document of collection.find({}, { projection })) {
      for (const field of fields) {
        const outcome = await resealField(collection, { document, field }, boxes);
        if (outcome === 'done') done += 1;
        if (outcome === 'unreadable') unreadable.push(`${name} ${document._id} ${field}`);
      }
    }
  }
  return { done, unreadable };
}

interface Place {
  readonly document: Stored;
  readonly field: string;
}

async function resealField(
  collection: mongo.Collection<Stored>,
  { document, field }: Place,
  boxes: ResealBoxes,
): Promise<'done' | 'nothing' | 'unreadable'> {
  const before = document[field];
  const opened = listSealed(before).map((text) => openEither(text, boxes));
  if (opened.includes(null)) return 'unreadable';
  if (opened.every((each) => each?.isCurrent)) return 'nothing';
  const after = replaceSealed(before, (text) => boxes.current.seal(openEither(text, boxes)?.plain ?? ''));
  const { matchedCount } = await collection.updateOne(
    { _id: document._id, [field]: before },
    { $set: { [field]: after } },
  );
  if (matchedCount === 1) return 'done';
  const again = await collection.findOne({ _id: document._id });
  return again === null ? 'nothing' : resealField(collection, { document: again, field }, boxes);
}

/** Null: neither key opens it. */
function openEither(text: string, { current, former }: ResealBoxes) {
  for (const box of [current, former]) {
    try {
      return { plain: box.open(text), isCurrent: box === current };
    } catch {
      // The other one may.
    }
  }
  return null;
}

function listSealed(value: unknown): readonly string[] {
  const texts: string[] = [];
  replaceSealed(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** The same value with other sealed texts in it. */
function replaceSealed(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each) => replaceSealed(each, replace));
  if (typeof value !== 'object' || value === null || !('sealed' in value)) return value;
  return { ...value, sealed: replaceSealed(value.sealed, replace) };
}
