import { describe, expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { ACTION } from '../../../../../src/adapters/slack/intents/action-ids.js';
import { decodeAction } from '../../../../../src/adapters/slack/intents/decode-action.js';
import { encodeIntent } from '../../../../../src/adapters/slack/intents/encode-intent.js';

const link = { linkId: 'lnk_1' } as const;
const AT = '2026-11-22T10:00:00.000Z';
const MOST = { minor: 999_999_999_999, currency: 'KWD' };

const PRESSES: readonly Pressable[] = [
  { kind: 'open_money' },
  { kind: 'ask_refund', link },
  { kind: 'undo_refund', link, refundId: 'rfd_1' },
  { kind: 'approve_refund', link, refundId: 'rfd_ask_1_V0-1' },
  { kind: 'decline_refund', link, refundId: 'rfd_1' },
  { kind: 'decide', link, attemptId: 'att_1', decision: 'keep' },
  { kind: 'decide', link, attemptId: 'att_1', decision: 'accept' },
  { kind: 'decide', link, attemptId: 'att_1', decision: 'refund' },
  { kind: 'ask_explain', link, attemptId: 'att_1' },
  { kind: 'ask_evidence', link, disputeRef: 'dp_1' },
  { kind: 'ask_send_evidence', link, disputeRef: 'dp:1:x' },
  { kind: 'send_evidence', link, disputeRef: 'dp_1' },
  { kind: 'refund_again', link, reason: 'Damaged: "twice"', after: AT, amount: MOST },
  { kind: 'refund_again', link, reason: null, after: AT, amount: MOST },
];

describe('what is pressed about money', () => {
  it.each(PRESSES)('comes back as it went: %j', (intent) => {
    const { actionId, value = '' } = encodeIntent(intent);
    expect(decodeAction({ name: actionId, value, draftId: null })).toEqual(intent);
  });

  it.each(PRESSES.filter((intent) => 'link' in intent && intent.kind !== 'refund_again'))(
    'comes back from the menu of a card as well: %j',
    (intent) => {
      const { actionId, value = '' } = encodeIntent(intent);
      expect(decodeAction({ name: ACTION.more, value: `${actionId}:${value}`, draftId: null })).toEqual(
        intent,
      );
    },
  );

  it.each([
    [ACTION.decide, 'lnk_1:att_1:burn'],
    [ACTION.decide, 'lnk_1:att_1'],
    [ACTION.undoRefund, 'lnk_1'],
    [ACTION.sendEvidence, ':dp_1'],
    [ACTION.refundAgain, '["lnk_1",0,"USD","2026-11-22T10:00:00.000Z",null]'],
    [ACTION.refundAgain, '["lnk_1",100,"XXQ","2026-11-22T10:00:00.000Z",null]'],
    [ACTION.refundAgain, '["lnk_1",100,"USD","now",null]'],
  ])('refuses what no button of ours carries: %s %s', (name, value) => {
    expect(() => decodeAction({ name, value, draftId: null })).toThrow();
  });
});
