import { changeForm } from '../../../../../src/adapters/chat/conversation/answers/answer-change-form.js';
import { buildLinkForm } from '../../../../../src/adapters/chat/conversation/form/build-link-form.js';
import {
  EMPTY_FORM,
  type FormValues,
} from '../../../../../src/adapters/chat/conversation/form/form-values.js';
import { readFormValues } from '../../../../../src/adapters/chat/conversation/form/read-form-values.js';
import type { FormReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { applyChanged } from '../../../../../src/adapters/telegram/form/apply-reply.js';
import type { FormAct } from '../../../../../src/adapters/telegram/form/form-act.js';
import type { FormReader } from '../../../../../src/adapters/telegram/form/form-reader.js';
import type { FormState } from '../../../../../src/adapters/telegram/form/form-state.js';
import type { FormStep } from '../../../../../src/adapters/telegram/form/form-step.js';
import { openForm } from '../../../../../src/adapters/telegram/form/open-form.js';
import { stepForm } from '../../../../../src/adapters/telegram/form/step-form.js';
import { ENGLISH } from '../../../../support/english.js';
import { createFakeIds } from '../../../../support/fake-ids.js';

/** Friday noon in Bangkok. */
export const NOW = new Date('2026-11-20T05:00:00Z');

export const READER: FormReader = {
  words: ENGLISH,
  now: NOW,
  timeZone: 'Asia/Bangkok',
  places: [
    { value: '-100200', label: 'Sales' },
    { value: '-100300/7', label: 'Payments' },
  ],
  people: [
    { value: '501', label: 'Mai' },
    { value: '502', label: 'Jo' },
  ],
};

/** The form of a link as the conversation gives it: short, unless told otherwise. */
export function linkForm(
  values: Partial<FormValues> = {},
  change: { isWhole?: boolean; notice?: string } = {},
): FormReply {
  return buildLinkForm({
    values: { ...EMPTY_FORM, expires: 'never', ...values },
    usualCurrencies: ['USD', 'THB', 'VND'],
    assumedCurrency: 'USD',
    isWhole: change.isWhole === true,
    isTest: true,
    settingsLanguage: 'en',
    notice: change.notice ?? null,
    words: ENGLISH,
    now: NOW,
    timeZone: READER.timeZone,
  });
}

export function open(form: FormReply): FormState {
  return openForm(form, createFakeIds());
}

/** What the conversation answers to a form that is to take another shape. */
export function settle(step: FormStep): FormStep {
  if (step.kind !== 'change') return step;
  const { state, change } = step;
  const values = readFormValues(state.entries);
  const reply =
    change.kind === 'show_more'
      ? linkForm({ ...values, expires: values.expires || 'never' }, { isWhole: true })
      : changeForm(ENGLISH, state.entries, change);
  return settle(applyChanged(state, reply));
}

export function act(state: FormState, given: FormAct): FormStep {
  return settle(stepForm(state, given, READER));
}

/** What stands there after these acts; fails when the form is over. */
export function walk(state: FormState, ...acts: readonly FormAct[]): FormState {
  return acts.reduce((before, given) => {
    const step = act(before, given);
    if (step.kind !== 'show') throw new Error(`${JSON.stringify(given)} leads to ${step.kind}`);
    return step.state;
  }, state);
}

export const typed = (text: string): FormAct => ({ kind: 'typed', text });
export const choose = (value: string): FormAct => ({ kind: 'choose', value });
export const SKIP: FormAct = { kind: 'skip' };
export const DONE: FormAct = { kind: 'done' };
export const BACK: FormAct = { kind: 'back' };
export const OVERVIEW: FormAct = { kind: 'overview' };
export const openField = (field: string): FormAct => ({ kind: 'open', field });
