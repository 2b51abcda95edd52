import type { KycPage } from '../../../../domain/kyc/kyc-facts.js';
import type { KycPageView } from '../../../../service/merchants/open-kyc-page.js';
import type { Words } from '../../../chat/words/words.js';

/** Parts of the page, in the order in which they are gone through. */
export const KYC_STEPS = ['business', 'trade', 'answers', 'email', 'documents', 'check'] as const;
export type KycStepName = (typeof KYC_STEPS)[number];

export interface KycPageContext {
  readonly words: Words;
  /** Of the whole page, without a slash at its end. */
  readonly path: string;
  readonly view: KycPageView;
  readonly step: KycStepName;
  readonly expiresAt: Date;
}

/** The email is confirmed on a step of its own, which belongs to who answers. */
export function pageOfStep(step: KycStepName): KycPage | null {
  if (step === 'check') return null;
  return step === 'email' ? 'answers' : step;
}

/** Where it goes on; the email only where there is one to confirm. */
export function nextStep(step: KycStepName, { problems }: Pick<KycPageView, 'problems'>): KycStepName {
  const next = KYC_STEPS[KYC_STEPS.indexOf(step) + 1] ?? 'check';
  const isToConfirm = problems.some(({ field }) => field === 'email_confirmed');
  return next === 'email' && !isToConfirm ? 'documents' : next;
}
