import { describe, expect, it } from '@jest/globals';
import { buildEndpointForm } from '../../../../../src/adapters/chat/conversation/pages/build-endpoint-form.js';
import { buildExplainForm } from '../../../../../src/adapters/chat/conversation/pages/build-explain.js';
import { buildExtendForm } from '../../../../../src/adapters/chat/conversation/pages/build-extend.js';
import { buildPeopleForm } from '../../../../../src/adapters/chat/conversation/pages/build-invite.js';
import { buildLiftForm } from '../../../../../src/adapters/chat/conversation/pages/build-lift.js';
import { buildRefundForm } from '../../../../../src/adapters/chat/conversation/pages/build-refund-form.js';
import { buildSendForm } from '../../../../../src/adapters/chat/conversation/pages/build-send-form.js';
import { buildTrialForm } from '../../../../../src/adapters/chat/conversation/pages/build-trial.js';
import { buildMoneySettings } from '../../../../../src/adapters/chat/conversation/settings/build-money-settings.js';
import { buildSendingSettings } from '../../../../../src/adapters/chat/conversation/settings/build-sending-settings.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { applyProblems } from '../../../../../src/adapters/telegram/form/apply-reply.js';
import { INITIAL_SETTINGS } from '../../../../../src/domain/merchant/merchant.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { act, linkForm, OVERVIEW, open, openField, READER, typed, walk } from './form-bench.js';

const LINK = buildTestLink();
const ASKS = 'Press the field that this is for, then write it again.';
const REFUND = buildRefundForm(ENGLISH, LINK, { currency: 'USD', minor: 4_999 });
const MERCHANT = buildTestMerchant({
  settings: {
    ...INITIAL_SETTINGS,
    ...{ currencies: ['USD', 'THB'], timeZone: 'UTC' },
    refunds: { approvalAbove: [{ currency: 'USD', minor: 50_000 }], surplus: 'ask' },
  },
});
const SETTINGS = buildSettings(ENGLISH, {
  merchant: MERCHANT,
  managerIds: [],
  here: { platform: 'telegram', workspaceId: '500' },
});
const MONEY = buildMoneySettings(ENGLISH, MERCHANT);
const SENDING = buildSendingSettings(ENGLISH, MERCHANT, { link: null, reminder: null, receipt: null });
const ENDPOINT = buildEndpointForm(ENGLISH);
const at = (form: Parameters<typeof open>[0]) => walk(open(form), OVERVIEW);

describe('what is typed among all fields of a refund', () => {
  it.each(['10', '10.50', '10,50', '10 usd', '$10', '80 eur'])(
    'is the amount where it is one: %s',
    (text) => {
      const after = walk(at(REFUND), typed(text));
      expect(after).toMatchObject({ field: null, note: null, entries: { refund_amount: text } });
      expect(act(after, { kind: 'submit' }).kind).toBe('send');
    },
  );

  it.each(['1,000', '1.234', '10.555', '0', '-5'])('is no reason where it is no amount yet: %s', (text) => {
    expect(walk(at(REFUND), typed(text))).toMatchObject({
      ...{ field: null, note: null },
      entries: { refund_amount: text, refund_reason: '' },
    });
  });

  it.each(['05.12.2026', '10.5.3', '050', '?'])('is neither where it is no words: %s', (text) => {
    const before = at(REFUND);
    expect(walk(before, typed(text))).toMatchObject({ note: ASKS, entries: before.entries });
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
    ['a decision of many words', buildExplainForm(ENGLISH, LINK, 'att_1'), '2 of 3', 'explain_why'],
    ['refunds', MONEY, '1000 usd, 5000 thb', 'approval_above'],
    ['messages', SENDING, 'jo@lotus.example', 'reply_to'],
    ['an endpoint', ENDPOINT, 'https://new.example/hook', 'endpoint_url'],
    ['an endpoint in words', ENDPOINT, 'the new shop', 'endpoint_description'],
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
    ['words for none', buildSendForm(ENGLISH, LINK, []), 'whenever'],
    ['a day or a phone', buildSendForm(ENGLISH, LINK, []), '2026-12-05'],
    ['an option of two', SETTINGS, 'd'],
    ['an option, or words that are still due', linkForm({ amount: '5' }, { isWhole: true }), 'English'],
  ])('asks for a press where it is %s', (_what, form, text) => {
    const before = at(form);
    expect(walk(before, typed(text))).toMatchObject({ note: ASKS, entries: before.entries });
  });

  it.each([
    ['an end', buildExtendForm(LINK, READER), 'tomorrow 18:00', { extend_own: '2026-11-21T11:00:00.000Z' }],
    ['a message', buildSendForm(ENGLISH, LINK, []), 'tomorrow', { send_at: '2026-11-21T02:00:00.000Z' }],
    ['settings, a city', SETTINGS, 'bangkok', { time_zone: 'Asia/Bangkok' }],
    ['settings, a place', SETTINGS, '#payments', { paid_channel: '-100300/7' }],
    ['settings, how long', SETTINGS, '3 days', { default_expiry: '72' }],
    ['refunds', MONEY, 'Refund it without asking', { surplus: 'refund' }],
    ['people', buildPeopleForm(ENGLISH), 'manager', { role: 'manager' }],
  ])('is the time or the option that it names, of %s', (_what, form, text, entries) => {
    expect(walk(at(form), typed(text))).toMatchObject({ field: null, note: null, entries });
  });

  it.each([
    [
      'channels',
      buildSendForm(ENGLISH, LINK, []),
      'sms, whatsapp',
      { channels: ['email', 'sms', 'whatsapp'] },
    ],
    ['currencies', SETTINGS, 'EUR', { currencies: ['USD', 'THB', 'EUR'] }],
    ['managers', SETTINGS, 'mai', { managers: ['501'] }],
  ])('switches on what it names of several, which stay before one: %s', (_what, form, text, entries) => {
    const after = walk(at(form), typed(text));
    expect(after.field).toBe(Object.keys(entries)[0]);
    expect(after.entries).toMatchObject(entries);
  });

  it('is asked about where it is a time of several meanings', () => {
    const asked = walk(at(buildExtendForm(LINK, READER)), typed('5/12 10:00'));
    expect(asked).toMatchObject({ field: 'extend_own', search: '5/12 10:00' });
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
