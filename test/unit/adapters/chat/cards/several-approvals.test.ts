import { describe, expect, it } from '@jest/globals';
import { buildCardButtons } from '../../../../../src/adapters/chat/cards/card-buttons.js';
import type { Choice } from '../../../../../src/adapters/chat/choices/choice.js';
import { approvalChoices, callOffChoices } from '../../../../../src/adapters/chat/choices/refund-choices.js';
import { buildPaidLink, buildPaidRefund, usd } from '../../../../support/build-paid-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';

const ask = (id: string, minor: number) =>
  buildPaidRefund({ id, amount: usd(minor), status: 'awaiting_approval', leftAt: null });
const FIRST = ask('rfd_1', 1_100);
const SECOND = ask('rfd_2', 1_200);
const BY_MAI = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'manager' } as const;
const PEOPLE = ['mai', 'sam'].map((name) =>
  buildTestMember({ id: `mem_${name}`, displayName: name === 'mai' ? 'Mai' : 'Sam' }),
);
const reader = (readerId: string | null) => ({
  ...{ words: ENGLISH, people: PEOPLE, timeZone: 'Asia/Bangkok', readerId },
});
const labels = (choices: readonly Choice[]) => choices.map(({ label }) => label);

function readCard(refunds: readonly ReturnType<typeof ask>[], audience: 'channel' | 'private') {
  const { buttons, more } = buildCardButtons(buildPaidLink({ refunds }), {
    ...{ words: ENGLISH, merchant: buildTestMerchant(), owner: buildTestMember(), people: [] },
    ...{ payUrl: 'https://paylink.test/p/1', audience },
  });
  return { buttons: labels(buttons), more: labels(more) };
}

describe('refunds that wait for a second person', () => {
  it('are named by their amounts on a card where there are several, with its status beside', () => {
    expect(readCard([FIRST], 'channel').buttons).toEqual(['Approve', 'Decline', 'Status']);
    expect(readCard([FIRST, SECOND], 'channel')).toEqual({
      buttons: ['Approve 11.00 USD', 'Approve 12.00 USD', 'Status'],
      more: ['Decline 11.00 USD', 'Decline 12.00 USD', 'Refund', 'Make it again', 'Send the receipt again'],
    });
  });

  it('are no more on a card than a menu takes', () => {
    const four = [FIRST, SECOND, ask('rfd_3', 1_300), ask('rfd_4', 1_400)];
    expect(readCard(four, 'channel').more).toHaveLength(5);
  });

  it('are offered four at a time, for a chat takes no endless row of buttons', () => {
    const five = [1_100, 1_200, 1_300, 1_400, 1_500].map((minor, at) => ask(`rfd_${at}`, minor));
    const link = buildPaidLink({ refunds: five });
    const own = buildPaidLink({ refunds: five.map((each) => ({ ...each, requestedBy: BY_MAI })) });
    expect(approvalChoices(link, reader(null))).toHaveLength(8);
    expect(callOffChoices(own, reader('mem_mai'))).toHaveLength(4);
  });

  it('are each agreed to by their own button', () => {
    const link = buildPaidLink({ refunds: [FIRST, SECOND] });
    const asked = approvalChoices(link, reader('mem_sam')).map(({ label, intent }) => [
      label,
      'refundId' in intent ? `${intent.kind} ${intent.refundId}` : '',
    ]);
    expect(asked).toEqual([
      ['Approve 11.00 USD', 'approve_refund rfd_1'],
      ['Approve 12.00 USD', 'approve_refund rfd_2'],
      ['Decline 11.00 USD', 'decline_refund rfd_1'],
      ['Decline 12.00 USD', 'decline_refund rfd_2'],
    ]);
  });

  it('are called off by who asked for them, who agrees to those of others alone', () => {
    const own = { ...SECOND, requestedBy: BY_MAI };
    const link = buildPaidLink({ refunds: [FIRST, own] });
    const [callOff] = callOffChoices(link, reader('mem_mai'));
    expect(labels(approvalChoices(link, reader('mem_mai')))).toEqual([
      'Approve 11.00 USD',
      'Decline 11.00 USD',
    ]);
    expect(callOff).toMatchObject({
      label: 'Call off 12.00 USD',
      intent: { kind: 'undo_refund', refundId: 'rfd_2' },
    });
    expect(callOffChoices(link, reader(null))).toEqual([]);
    expect(readCard([own], 'private').buttons).toEqual(['Call off 12.00 USD', 'Status', 'Refund']);
    expect(readCard([own], 'channel').buttons).toEqual(['Approve', 'Decline', 'Status']);
  });

  it.each([
    [
      'who asked',
      [{ requestedBy: BY_MAI }, { requestedBy: { ...BY_MAI, memberId: 'mem_sam' } }],
      ['Mai', 'Sam'],
    ],
    [
      'why, cut to what a button takes',
      [{ reason: 'damaged' }, { reason: 'One lesson of the two was cancelled' }],
      ['damaged', 'One lesson of the two w…'],
    ],
    [
      'when',
      [{ requestedAt: new Date('2026-11-22T03:00:00Z') }, { requestedAt: new Date('2026-11-23T03:00:00Z') }],
      ['Sun 22 Nov 2026, 10:00', 'Mon 23 Nov 2026, 10:00'],
    ],
    ['which of them, where all else is the same', [{}, {}], ['1', '2']],
  ])('of one amount are told apart by %s', (_by, [first, second], [one, other]) => {
    const refunds = [
      { ...ask('rfd_1', 1_100), ...first },
      { ...ask('rfd_2', 1_100), ...second },
    ];
    expect(labels(approvalChoices(buildPaidLink({ refunds }), reader(null)))).toEqual([
      `Approve 11.00 USD · ${one}`,
      `Approve 11.00 USD · ${other}`,
      `Decline 11.00 USD · ${one}`,
      `Decline 11.00 USD · ${other}`,
    ]);
  });
});
