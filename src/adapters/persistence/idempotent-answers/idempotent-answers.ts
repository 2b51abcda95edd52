import { type Model, type mongo, Schema } from 'mongoose';
import type {
  IdempotentAnswers,
  IdempotentAsk,
  IdempotentStart,
  KeptAnswer,
} from '../../../ports/idempotent-answers.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { hashToken } from '../hash-token.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredText } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

export interface IdempotentAnswerDocument {
  /** The key's id, and the hash of what the program called its request. */
  readonly _id: string;
  readonly keyId: string;
  readonly fingerprint: string;
  readonly holder: string;
  readonly begunAt: Date;
  readonly expiresAt: Date;
  /** JSON: contacts of customers may be in it; absent: nothing is answered yet. */
  readonly sealedAnswer?: string;
}

export const idempotentAnswerSchema = new Schema<IdempotentAnswerDocument>(
  {
    _id: String,
    keyId: requiredText,
    fingerprint: requiredText,
    holder: requiredText,
    begunAt: requiredDate,
    expiresAt: requiredDate,
    sealedAnswer: String,
  },
  DOCUMENT_OPTIONS,
);

idempotentAnswerSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
idempotentAnswerSchema.index({ keyId: 1 });

const KEPT_MS = 72 * 60 * 60 * 1000;
/** Whoever began it is dead, or will never answer. */
const GIVEN_UP_MS = 60 * 1000;

type Answers = mongo.Collection<IdempotentAnswerDocument>;

export function createIdempotentAnswers(
  model: Model<IdempotentAnswerDocument>,
  secretBox: SecretBox,
): IdempotentAnswers {
  const answers: Answers = model.db.collection(model.collection.name);
  const unanswered = (ask: IdempotentAsk) => ({
    ...{ _id: toId(ask), fingerprint: ask.fingerprint },
    sealedAnswer: { $exists: false },
  });
  return {
    async begin(ask) {
      // Whoever was faster left something to read, so that all come to an end.
      for (;;) {
        const start = await tryBegin(answers, ask, secretBox);
        if (start !== null) return start;
      }
    },
    async answer(ask, answer) {
      const sealedAnswer = secretBox.seal(JSON.stringify(answer));
      await answers.updateOne(unanswered(ask), { $set: { sealedAnswer } });
    },
    async forget(ask) {
      await answers.deleteOne({ ...unanswered(ask), holder: ask.holder });
    },
  };
}

function toId({ keyId, idempotencyKey }: IdempotentAsk): string {
  return `${keyId} ${hashToken(idempotencyKey)}`;
}

/** Null when somebody else did something with it at the same moment. */
async function tryBegin(
  answers: Answers,
  ask: IdempotentAsk,
  secretBox: SecretBox,
): Promise<IdempotentStart | null> {
  const begun = toDocument(ask);
  const isBegun = await tryInsert(answers, begun);
  if (isBegun) return { kind: 'begun' };
  const found = await answers.findOne({ _id: begun._id });
  if (found === null) return null;
  const isOver = found.expiresAt <= ask.now;
  if (!isOver && found.fingerprint !== ask.fingerprint) return { kind: 'other_request' };
  if (!isOver && found.sealedAnswer !== undefined) {
    return { kind: 'answered', answer: JSON.parse(secretBox.open(found.sealedAnswer)) as KeptAnswer };
  }
  const isGivenUp = ask.now.getTime() - found.begunAt.getTime() > GIVEN_UP_MS;
  if (!isOver && !isGivenUp) return { kind: 'in_flight' };
  const seen = { _id: found._id, begunAt: found.begunAt, holder: found.holder };
  const unchanged = isOver
    ? { ...seen, expiresAt: found.expiresAt }
    : { ...seen, sealedAnswer: { $exists: false } };
  const { matchedCount } = await answers.replaceOne(unchanged, begun);
  return matchedCount === 1 ? { kind: 'begun' } : null;
}

function toDocument(ask: IdempotentAsk): IdempotentAnswerDocument {
  const { keyId, fingerprint, holder, now } = ask;
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  return { _id: toId(ask), keyId, fingerprint, holder, begunAt: now, expiresAt };
}

async function tryInsert(answers: Answers, document: IdempotentAnswerDocument): Promise<boolean> {
  try {
    await answers.insertOne(document);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}
