import type { KycCase } from '../../../../domain/kyc/kyc-case.js';
import { ASKABLE_FIELDS, type KycField } from '../../../../domain/kyc/kyc-facts.js';
import { REVIEW_MONTHS } from '../../../../domain/kyc/review-dates.js';
import type { ReviewerAction } from '../../../../domain/kyc/reviewer-actions.js';
import { describeApprovals } from '../../copy/kyc-case-copy.js';
import { formatKycState } from '../../copy/kyc-copy.js';
import { formatKycValue } from '../../copy/kyc-value-copy.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { type DecisionSubject, encodeSubject } from './decision-subject.js';

export const DECISION_FIELD = { reason: 'kyc_reason', risk: 'kyc_risk' } as const;

/** What the entry of what is asked about a field goes by. */
export function nameAskField(field: KycField): string {
  return `kyc_ask_${field}`;
}

/** Asks for the reason, and for what else the decision needs. */
export function buildKycDecisionForm(words: Words, kycCase: KycCase, subject: DecisionSubject): FormReply {
  const { action } = subject;
  const label = words.say(`kyc.case.button.${action}`);
  return {
    kind: 'form',
    form: 'kyc_decision',
    title: label,
    submit: label,
    about: sayAbout(words, kycCase, action),
    fields: listFields(words, kycCase, action),
    smallPrint: null,
    notice: null,
    linkId: null,
    subject: encodeSubject(subject),
  };
}

function sayAbout(words: Words, kycCase: KycCase, action: ReviewerAction): string {
  const { kyc, merchant } = kycCase;
  if (action === 'ask') return words.say('kyc.case.ask_about', { merchant: merchant.name });
  const stands = `${formatKycState(words, kyc.state)} · ${merchant.name}`;
  return action === 'approve' ? `${stands}\n${describeApprovals(words, kycCase)}` : stands;
}

function listFields(words: Words, kycCase: KycCase, action: ReviewerAction): readonly Field[] {
  switch (action) {
    case 'ask':
      return ASKABLE_FIELDS.map((field) => buildAskField(words, kycCase, field));
    case 'approve':
      return [buildRiskField(words, kycCase), buildReasonField(words, action)];
    case 'resume':
    case 'reject':
    case 'suspend':
      return [buildReasonField(words, action)];
  }
}

/** Who reads the reason of a decision. */
export function sayWhoReads(words: Words, action: ReviewerAction): string {
  const isForRecord = action === 'approve' || action === 'resume';
  return words.say(isForRecord ? 'kyc.case.reason.for_record' : 'kyc.case.reason.for_owners');
}

function buildReasonField(words: Words, action: ReviewerAction): Field {
  return {
    kind: 'text',
    name: DECISION_FIELD.reason,
    label: words.say('kyc.case.reason'),
    hint: sayWhoReads(words, action),
    isRequired: true,
    isLong: true,
    value: '',
  };
}

function buildRiskField(words: Words, { kyc }: KycCase): Field {
  const options = (['standard', 'high'] as const).map((value) => ({
    value,
    label: words.say('kyc.case.risk_of', {
      risk: value === 'high' ? value : 'other',
      months: REVIEW_MONTHS[value],
    }),
  }));
  return {
    kind: 'select',
    name: DECISION_FIELD.risk,
    label: words.say('kyc.case.risk'),
    isRequired: true,
    groups: [{ label: null, options }],
    chosen: kyc.risk,
  };
}

/** What was written stands below, so that nobody asks for what is there. */
function buildAskField(words: Words, { kyc }: KycCase, field: KycField): Field {
  const value = formatKycValue(words, kyc, field);
  return {
    kind: 'text',
    name: nameAskField(field),
    label: words.say(`kyc.field.${field}`),
    hint: value === null ? words.say('kyc.case.not_written') : words.say('kyc.case.written', { value }),
    value: '',
  };
}

/** Said when it is decided, or counted as one of several. */
export function buildKycDecided(
  words: Words,
  { merchant }: KycCase,
  {
    action,
    count,
  }: {
    readonly action: ReviewerAction;
    readonly count?: { readonly given: number; readonly needed: number };
  },
): PageReply {
  const isOfMany = count !== undefined && count.given < count.needed;
  const said = isOfMany
    ? words.say('kyc.case.counted', { merchant: merchant.name, count: words.say('kyc.count', count) })
    : words.say('kyc.case.decided', {
        merchant: merchant.name,
        action: action === 'resume' ? 'other' : action,
      });
  return { kind: 'kyc_case', title: words.say('page.title.kyc_case'), words: said, parts: [says(said)] };
}
