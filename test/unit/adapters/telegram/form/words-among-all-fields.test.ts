import { describe, expect, it } from '@jest/globals';
import { buildExplainForm } from '../../../../../src/adapters/chat/conversation/pages/build-explain.js';
import { buildLiftForm } from '../../../../../src/adapters/chat/conversation/pages/build-lift.js';
import { buildRefundForm } from '../../../../../src/adapters/chat/conversation/pages/build-refund-form.js';
import { buildSendForm } from '../../../../../src/adapters/chat/conversation/pages/build-send-form.js';
import { buildTrialForm } from '../../../../../src/adapters/chat/conversation/pages/build-trial.js';
import { applyProblems } from '../../../../../src/adapters/telegram/form/apply-reply.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';
import { act, linkForm, OVERVIEW, open, openField, typed, walk } from './form-bench.js';

const LINK = buildTestLink();
const ASKS = 'Press the field that this is for, then write it again.';
const REFUND = buildRefundForm(ENGLISH, LINK, { currency: 'USD', minor: 4_999 });
const at = (form: Parameters<typeof open>[0]) => walk(open(form), OVERVIEW);

describe('what is typed among all fields of a refund', () => {
  it.each(['10', '10.50', '10 usd', '$10'])('is the amount where it is one: %s', (text) => {
    const after = walk(at(REFUND), typed(text));
    expect(after).toMatchObject({ field: null, note: null, entries: { refund_amount: text } });
    expect(act(after, { kind: 'submit' }).kind).toBe('send');
  });

  it('is the reason where it is words, until one is written', () => {
    const told = walk(at(REFUND), typed('broken on arrival'));
    expect(told).toMatchObject({ field: null, note: null, entries: { refund_reason: 'broken on arrival' } });
    expect(walk(told, typed('or late'))).toMatchObject({
      note: ASKS,
      entries: { refund_reason: 'broken on arrival', refund_amount: '49.99 USD' },
    });
  });
});

describe('what is typed among all fields', () => {
  it.each([
    ['a trial', buildTrialForm(ENGLISH, 'email'), 'jo@lotus.example', 'trial_address'],
    ['another try', buildLiftForm(ENGLISH, LINK, { chosen: 'email', stopped: [] }), 'she asked', 'lift_why'],
    ['a decision', buildExplainForm(ENGLISH, LINK, 'att_1'), 'paid twice', 'explain_why'],
    ['a message', buildSendForm(ENGLISH, LINK, []), 'jo@lotus.example', 'email'],
    ['a message by text', buildSendForm(ENGLISH, LINK, []), '+66 81 234 5678', 'phone'],
    ['a link', linkForm({ amount: '5' }), '12', 'amount'],
    ['a link by text', linkForm({ amount: '5' }), '+66 81 234 5678', 'phone'],
    ['a link for somebody', linkForm({ amount: '5' }), 'ann@example.com', 'email'],
  ])('answers the one field that it fits, of %s', (_what, form, text, field) => {
    const after = walk(at(form), typed(text));
    expect(after).toMatchObject({ field: null, note: null, entries: { [field]: text } });
  });

  it.each([
    ['words for a field that may not show', linkForm({ amount: '5' }), 'coffee'],
    ['an amount or a phone', linkForm({ amount: '5' }, { isWhole: true }), '12345678'],
    ['words for none', buildSendForm(ENGLISH, LINK, []), 'tomorrow'],
  ])('asks for a press where it is %s', (_what, form, text) => {
    const before = at(form);
    expect(walk(before, typed(text))).toMatchObject({ note: ASKS, entries: before.entries });
  });

  it('writes over no draft', () => {
    const [reason] = REFUND.fields.slice(1);
    const drafted = { ...REFUND, fields: [{ ...reason, value: 'A draft' }] } as typeof REFUND;
    expect(walk(at(drafted), typed('no')).note).toBe(ASKS);
  });

  it('writes over what was found wrong', () => {
    const trial = walk(at(buildTrialForm(ENGLISH, 'email')), openField('trial_address'), typed('jo@'));
    const wrong = applyProblems(trial, { trial_address: 'This is no address.' });
    expect(walk(wrong, typed('jo@lotus.example'))).toMatchObject({
      ...{ field: null, problems: {} },
      entries: { trial_address: 'jo@lotus.example' },
    });
  });
});
