import { setImmediate } from 'node:timers/promises';
import { answerInTime } from './answer-in-time.js';

/** Bounds what one round trip carries, and what one that fails takes with it. */
const MAX_BATCH = 100;

export interface BatchOptions<Question> {
  /** Two questions with the same key never share a batch; they are put in the order in which they came. */
  readonly keyOf?: (question: Question) => string;
  /** The largest batch. */
  readonly most?: number;
}

interface Call<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Answers every question of a batch, each for itself; rejects only when it can answer none. */
export type AnswerBatch<Question, Answer> = (
  questions: readonly Question[],
) => Promise<ReadonlyMap<Question, PromiseSettledResult<Answer>>>;

/**
 * Lets calls that are made at once share a round trip: one batch is under way while the next collects. A lone call
 * waits only for the end of this turn of the event loop.
 */
export function batchCalls<Question, Answer>(
  answerBatch: AnswerBatch<Question, Answer>,
  options: BatchOptions<Question> = {},
): (question: Question) => Promise<Answer> {
  let waiting: Call<Question, Answer>[] = [];
  let isUnderWay = false;

  const work = async () => {
    isUnderWay = true;
    while (waiting.length > 0) {
      // Whoever just got an answer may ask on at once, and shares the next batch.
      await setImmediate();
      const batch = takeBatch(waiting, options);
      waiting = waiting.filter((call) => !batch.has(call));
      await answerCalls([...batch], answerBatch);
    }
    isUnderWay = false;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isUnderWay) void work();
    });
}

function takeBatch<Question, Answer>(
  waiting: readonly Call<Question, Answer>[],
  { keyOf, most = MAX_BATCH }: BatchOptions<Question>,
): ReadonlySet<Call<Question, Answer>> {
  if (keyOf === undefined) return new Set(waiting.slice(0, most));
  const firsts = new Map<string, Call<Question, Answer>>();
  for (const call of waiting) {
    const key = keyOf(call.question);
    if (!firsts.has(key)) firsts.set(key, call);
    if (firsts.size === most) break;
  }
  return new Set(firsts.values());
}

/** Never rejects. A batch that gets no answer in time lets the next one go. */
async function answerCalls<Question, Answer>(
  calls: readonly Call<Question, Answer>[],
  answerBatch: AnswerBatch<Question, Answer>,
): Promise<void> {
  try {
    const answers = await answerInTime(answerBatch(calls.map(({ question }) => question)));
    for (const { question, resolve, reject } of calls) {
      const answer = answers.get(question);
      if (answer?.status === 'fulfilled') resolve(answer.value);
      else reject(answer?.reason ?? new Error('a question of a batch was not answered'));
    }
  } catch (error) {
    for (const { reject } of calls) reject(error);
  }
}
