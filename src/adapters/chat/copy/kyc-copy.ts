import type { Kyc, KycState } from '../../../domain/kyc/kyc.js';
import type { KycField, KycPage, KycProblem } from '../../../domain/kyc/kyc-facts.js';
import { PAGE_OF_FIELD } from '../../../domain/kyc/read-kyc-field.js';
import type { Words } from '../words/words.js';
import { joinAnd } from './join-and.js';

const DOTS: Readonly<Record<KycState, string>> = {
  none: '⚪',
  draft: '⚪',
  submitted: '🔵',
  more_needed: '🟠',
  approved: '🟢',
  rejected: '⚫',
  suspended: '⚫',
};

/** "🔵 Waiting for review" */
export function formatKycState(words: Words, state: KycState): string {
  return `${DOTS[state]} ${words.say(`kyc.state.${state}`)}`;
}

/** What that means for live links; where all that was asked for is answered, it only waits to be sent in. */
export function sayKycStands(words: Words, { state, requests }: Pick<Kyc, 'state' | 'requests'>): string {
  const isAnswered = state === 'more_needed' && requests.length === 0;
  const isToSend = state === 'none' || state === 'draft' || isAnswered;
  return words.say('kyc.stands', { state: isToSend ? 'other' : state });
}

/** "Legal name, Country and Website" */
export function joinKycFields(words: Words, fields: readonly KycField[]): string {
  return joinAnd(
    words,
    fields.map((field) => words.say(`kyc.field.${field}`)),
  );
}

/** What is missing, and why where it is there but does not do: "Legal name and Email (not as it is usually written)" */
export function joinKycProblems(words: Words, problems: readonly KycProblem[]): string {
  const said = problems.map(({ field, problem }) =>
    words.say('kyc.problem', {
      problem: problem === 'missing' ? 'other' : problem,
      field: words.say(`kyc.field.${field}`),
    }),
  );
  return joinAnd(words, said);
}

const PAGES = ['business', 'trade', 'answers', 'documents'] as const satisfies readonly KycPage[];

export interface KycPageCopy {
  readonly page: string;
  /** Whether it is there, else what is missing. */
  readonly stands: string;
}

/** Page by page. */
export function listKycPages(words: Words, problems: readonly KycProblem[]): readonly KycPageCopy[] {
  return PAGES.map((name) => {
    const missing = problems.filter(({ field }) => PAGE_OF_FIELD[field] === name);
    const stands =
      missing.length === 0
        ? words.say('kyc.page_there')
        : words.say('kyc.page_missing', { fields: joinKycProblems(words, missing) });
    return { page: words.say('kyc.page', { page: name === 'documents' ? 'other' : name }), stands };
  });
}
