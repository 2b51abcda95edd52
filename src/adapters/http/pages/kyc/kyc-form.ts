import { findPageProblems } from '../../../../domain/kyc/find-kyc-problems.js';
import type { KycField, KycPage, KycProblem } from '../../../../domain/kyc/kyc-facts.js';
import { findOwnersShare } from '../../../../domain/kyc/required-documents.js';
import type { KycPageView } from '../../../../service/merchants/open-kyc-page.js';
import type { Words } from '../../../chat/words/words.js';
import type { FormValues } from '../../kyc-forms/form-values.js';

/** A part that is filled in: what stands in its fields, and what is wrong with each. */
export interface KycForm {
  readonly words: Words;
  readonly values: FormValues;
  readonly problems: ReadonlyMap<KycField, string>;
}

/** What the page says of each field; of one that nobody filled in yet only what the operator asks for. */
export function sayFieldProblems(
  { words, view }: { readonly words: Words; readonly view: KycPageView },
  page: KycPage,
  malformed: readonly KycField[],
): ReadonlyMap<KycField, string> {
  const { kyc } = view;
  const isBegun = page !== 'documents' && kyc.facts[page] !== undefined;
  const found = findPageProblems(kyc, page).filter(({ problem }) => isBegun || problem === 'asked_again');
  const typed = malformed.map((field): KycProblem => ({ field, problem: 'malformed' }));
  return new Map([...found, ...typed].map((problem) => [problem.field, sayProblem(words, view, problem)]));
}

/** In the operator's words where it asks for the field, else what is wrong with it. */
export function sayProblem(words: Words, { kyc }: KycPageView, { field, problem }: KycProblem): string {
  const asked = kyc.requests.find((request) => request.field === field);
  if (asked !== undefined) return words.say('web.kyc.asked', { words: asked.words });
  if (problem === 'malformed') {
    const share = findOwnersShare(kyc.facts.business?.country);
    if (field === 'amounts' || field === 'delivery_time') return words.say(`web.kyc.malformed.${field}`);
    if (field === 'owners') return words.say('web.kyc.malformed.owners', { share });
    if (field === 'phone' || field === 'website') return words.say(`web.kyc.hint.${field}`);
  }
  return words.say('web.kyc.problem', { problem: problem === 'missing' ? 'other' : problem });
}
