import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import type { FormAct } from '../../../../../src/adapters/telegram/form/form-act.js';
import { decodePress } from '../../../../../src/adapters/telegram/intents/decode-press.js';
import { encodePress } from '../../../../../src/adapters/telegram/intents/encode-press.js';
import type { Press } from '../../../../../src/adapters/telegram/render/rendered.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';

const ULID = '01kb2x9m3q8r7t6v5w4y3z2a1b';
const link = { linkId: `lnk_${ULID}` };
const memberId = 'mem_01hzzzzzzzzzzzzzzzzzzzzzzz';
const draftId = `dft_${ULID}`;
const refundId = `rfd_${ULID}`;
const attemptId = `att_${ULID}`;
const keyId = `key_${ULID}`;
const endpointId = `whe_${ULID}`;

const INTENTS: readonly Pressable[] = [
  { kind: 'open_form' },
  { kind: 'open_settings' },
  { kind: 'open_sending' },
  { kind: 'open_money' },
  { kind: 'open_gateways' },
  { kind: 'open_kyc' },
  { kind: 'refresh_kyc' },
  { kind: 'submit_kyc' },
  { kind: 'withdraw_kyc' },
  { kind: 'ask_sign_up' },
  { kind: 'change_mode', mode: 'test' },
  { kind: 'help' },
  { kind: 'ask_zone' },
  { kind: 'watch' },
  { kind: 'set_zone', zone: 'America/Argentina/ComodRivadavia' },
  { kind: 'invite', as: 'sales' },
  { kind: 'invite', as: 'finance' },
  { kind: 'ask_invite' },
  { kind: 'ask_people' },
  { kind: 'open_team', page: 3 },
  { kind: 'show_member', memberId },
  { kind: 'show_doings', memberId },
  { kind: 'ask_remove', memberId },
  { kind: 'remove_member', memberId },
  { kind: 'give_role', memberId, role: 'manager' },
  { kind: 'give_role', memberId, role: 'manager', from: 'none' },
  { kind: 'give_deputy', memberId, deputyId: memberId },
  { kind: 'give_deputy', memberId, deputyId: null, seen: 'zzzzzzzz' },
  { kind: 'give_deputy', memberId, deputyId: null, seen: '' },
  { kind: 'give_deputy', memberId, deputyId: null },
  { kind: 'open_keys', page: 2 },
  { kind: 'ask_key' },
  { kind: 'show_key', keyId },
  { kind: 'reveal_key', keyId },
  { kind: 'revoke_key', keyId },
  { kind: 'approve_key', keyId },
  { kind: 'decline_key', keyId },
  { kind: 'rotate_key', keyId, keepHours: 72 },
  { kind: 'open_webhooks', page: 100 },
  { kind: 'ask_endpoint' },
  { kind: 'show_endpoint', endpointId },
  { kind: 'ask_endpoint_change', endpointId },
  { kind: 'ping_endpoint', endpointId },
  { kind: 'switch_on_endpoint', endpointId },
  { kind: 'switch_off_endpoint', endpointId },
  { kind: 'remove_endpoint', endpointId },
  { kind: 'rotate_endpoint', endpointId, keepHours: 1 },
  { kind: 'send_missed', endpointId, hours: 720 },
  { kind: 'show_tries', endpointId, page: 10 },
  { kind: 'stop_watching', channelId: '-1001234567890/45' },
  { kind: 'open_draft', draftId },
  { kind: 'back_to_form', draftId },
  { kind: 'choose_amount', draftId, amount: { minor: 999_999_999_999, currency: 'KWD' } },
  { kind: 'choose_reading', draftId, reading: 3 },
  { kind: 'use_customer', draftId, linkId: link.linkId },
  { kind: 'list', query: { mine: true, states: ['partially_refunded', 'refunded'], words: null }, page: 12 },
  { kind: 'list', query: { mine: false, states: [], words: 'fee: "A"' }, page: 2 },
  { kind: 'list', query: { mine: false, states: [], words: '' }, page: 2 },
  { kind: 'filter_list', filter: 'processing' },
  { kind: 'ask_trial', channel: 'whatsapp' },
  { kind: 'send', link, channels: null },
  { kind: 'send', link, channels: ['email', 'sms', 'whatsapp'] },
  { kind: 'ask_lift', link, channel: 'email' },
  { kind: 'call_off', link, sendingId: null },
  { kind: 'call_off', link, sendingId: 'all' },
  { kind: 'call_off', link, sendingId: `evt_${ULID}` },
  { kind: 'undo_refund', link, refundId },
  { kind: 'approve_refund', link, refundId },
  { kind: 'decline_refund', link, refundId },
  { kind: 'decide', link, attemptId, decision: 'keep' },
  { kind: 'decide', link, attemptId, decision: 'accept' },
  { kind: 'decide', link, attemptId, decision: 'refund' },
  { kind: 'ask_explain', link, attemptId },
  ...(
    [
      'status',
      'cancel',
      'ask_share',
      'show_qr',
      'again',
      'ask_send',
      'remind',
      'send_now',
      'ask_move',
      'ask_extend',
      'reissue',
      'ask_refund',
    ] as const
  ).map((kind) => ({ kind, link })),
];

const ACTS: readonly FormAct[] = [
  { kind: 'choose', value: '2026-11-28T03:00:00.000Z' },
  { kind: 'choose', value: '-1001234567890/45' },
  { kind: 'done' },
  { kind: 'skip' },
  { kind: 'clear' },
  { kind: 'back' },
  { kind: 'cancel' },
  { kind: 'overview' },
  { kind: 'open', field: 'note_value_12' },
  { kind: 'page', page: 35 },
  { kind: 'month', month: '2026-12' },
  { kind: 'day', day: '2026-12-31' },
  { kind: 'time', time: '09:00' },
  { kind: 'more' },
  { kind: 'add_row' },
  { kind: 'remove_row', row: 7 },
  { kind: 'submit' },
];

const PRESSES: readonly Press[] = [
  ...INTENTS.map((intent): Press => ({ kind: 'intent', intent })),
  { kind: 'ask_first', intent: { kind: 'cancel', link } },
  { kind: 'confirm', draftId },
  { kind: 'edit', draftId },
  { kind: 'more', linkId: link.linkId },
  { kind: 'join', code: 'j1_slug000000000000000099' },
  { kind: 'unbind' },
  { kind: 'wait' },
  { kind: 'dismiss' },
  ...ACTS.flatMap((act): readonly Press[] => [
    { kind: 'form', formId: 'aB-_1234', question: 'template_reminder', act },
    { kind: 'form', formId: 'aB-_1234', question: null, act },
  ]),
];

describe('what a button carries', () => {
  it.each(PRESSES.map((press) => [JSON.stringify(press), press] as const))(
    'fits and means %s',
    (_name, press) => {
      const data = encodePress(press) ?? '';
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
      expect(decodePress(data)).toEqual(press);
    },
  );

  it('keeps its meaning for ever: old messages keep their buttons', () => {
    const held = (press: Press) => encodePress(press);
    expect(held({ kind: 'intent', intent: { kind: 'status', link } })).toBe(`v1:i:status:${ULID}`);
    expect(held({ kind: 'ask_first', intent: { kind: 'cancel', link } })).toBe(`v1:ask:cancel:${ULID}`);
    expect(held({ kind: 'confirm', draftId })).toBe(`v1:create:${ULID}`);
    expect(held({ kind: 'more', linkId: link.linkId })).toBe(`v1:more:${ULID}`);
    const act = { kind: 'choose', value: 'USD' } as const;
    expect(held({ kind: 'form', formId: 'f0rm', question: 'currency', act })).toBe(
      'v1:f:f0rm:currency:choose:USD',
    );
    const query = { mine: true, states: ['paid'], words: 'a:b' } as const;
    expect(held({ kind: 'intent', intent: { kind: 'list', query, page: 2 } })).toBe('v1:i:list:2:m:paid:a:b');
  });

  it('is nothing for what does not fit: it has to be kept', () => {
    const query = { mine: false, states: [], words: 'ค่าเล่าเรียนเดือนพฤศจิกายน' };
    expect(encodePress({ kind: 'intent', intent: { kind: 'list', query, page: 1 } })).toBeNull();
    expect(
      encodePress({ kind: 'intent', intent: { kind: 'status', link: { reference: 'INV-1' } } }),
    ).toBeNull();
    expect(encodePress({ kind: 'confirm', draftId: 'another:id' })).toBeNull();
    expect(encodePress({ kind: 'pick', label: 'Show', options: [], chosen: null })).toBeNull();
    const act = { kind: 'typed', text: 'hello' } as const;
    expect(encodePress({ kind: 'form', formId: 'f0rm', question: null, act })).toBeNull();
  });

  it.each([
    '',
    'v1',
    'v1:',
    'v0:dismiss',
    'v2:dismiss',
    'v1:constructor',
    'v1:dismiss:x',
    'v1:i:status',
    'v1:i:status:LNK_1',
    `v1:i:status:${ULID}\u0000`,
    'v1:i:toString:x',
    `v1:i:amount:${ULID}:12:XXQ`,
    `v1:i:amount:${ULID}:-5:USD`,
    `v1:i:send:${ULID}:fax`,
    `v1:i:off:${ULID}:!`,
    'v1:i:list:0:::',
    `v1:i:list:1::${LINK_STATES[0]},gone`,
    `v1:i:list:1:::${'x'.repeat(201)}`,
    'v1:i:filter:constructor',
    'v1:i:invite:owner',
    'v1:i:zone:',
    'v1:i:unwatch',
    'v1:f:f0rm::toString',
    'v1:f:f0rm::__proto__:x',
    'v1:f:f0rm:amount:day:soon',
    'v1:f::amount:skip',
    'v1:more:',
    'v1:k:AAAAAAAAAAAAAAAA',
  ])('means nothing where no button of ours carries it: %j', (data) => {
    expect(decodePress(data)).toBe('unknown');
  });

  it('never throws, whatever is sent', () => {
    const near = fc
      .array(fc.constantFrom('v1', 'i', 'f', 'list', 'send', ULID, 'm', '', 'choose', 'x'))
      .map((parts) => parts.join(':'));
    fc.assert(fc.property(fc.oneof(near, fc.string()), (data) => void decodePress(data)));
  });
});
