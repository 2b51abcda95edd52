import { describe, expect, it } from '@jest/globals';
import { buildMerchantNote } from '../../../../../src/adapters/chat/cards/build-merchant-note.js';
import type { ApiKey } from '../../../../../src/domain/api/api-key.js';
import type { MerchantNote } from '../../../../../src/domain/news/merchant-note.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { listFaults } from '../../../../support/find-bare-words.js';
import { PSEUDO } from '../../../../support/pseudo-words.js';
import { read } from './card-test-context.js';

const WAITING: ApiKey = {
  ...{ id: 'key_1', merchantId: 'mer_lotus', memberId: 'mem_key', name: 'Web shop', mode: 'live' },
  ...{ scopes: ['links:read', 'refunds:write'], version: '2026-11-27', secrets: [], madeAt: START },
  ...{ madeBy: 'mem_jo', approvedBy: null, needsApproval: true, declinedAt: null, endsAt: null },
  ...{ revokedAt: null, lastUsedAt: null },
};
const ASKED: MerchantNote = {
  ...{ kind: 'key_asked', keyId: 'key_1', name: 'Web shop', mode: 'live', makerName: 'Jo' },
  scopes: ['links:read', 'refunds:write'],
};
const merchant = buildTestMerchant();
const people = [buildTestMember({ id: 'mem_bo', displayName: 'Bo' })];
const show = (note: MerchantNote, apiKey: ApiKey | null = null) =>
  read(buildMerchantNote(note, { words: ENGLISH, merchant, apiKey, people, timeZone: 'UTC' }));

describe('a note about keys', () => {
  it('asks a second person, says what the key may do, and gives both answers', () => {
    expect(show(ASKED, WAITING)).toEqual([
      'Jo asks for a live API key that can refund: Web shop',
      'May: See links, Refund',
      'Whoever has this key can give real money back, and nobody looks at each refund. It works once a second person agrees.',
      '[Approve key] [Decline key]',
    ]);
  });

  it.each([
    [{ needsApproval: false, approvedBy: 'mem_bo' }, 'Bo agreed to it.'],
    [{ needsApproval: false, approvedBy: 'mem_who' }, 'A second person agreed to it.'],
    [{ declinedAt: START }, 'It was declined: it never works.'],
    [{ revokedAt: START }, 'It was taken back.'],
    [{ declinedAt: START, revokedAt: START }, 'It was taken back.'],
  ] as const)('that is decided says how, and has no buttons: %j', (change, end) => {
    expect(show(ASKED, { ...WAITING, ...change }).slice(2)).toEqual([end]);
  });

  it('asks nothing of a key that is not there any more', () => {
    expect(show(ASKED, null).at(-1)).toBe('It was taken back.');
  });

  it('tells its maker how it ended, and leads to the page of the secret', () => {
    const settled = { kind: 'key_settled', keyId: 'key_1', name: 'Web shop', byName: 'Bo' } as const;
    expect(show({ ...settled, outcome: 'approved' })).toEqual([
      'Bo agreed to the API key Web shop',
      'Its secret is shown once, on a page for you alone.',
      '[Show the key]',
    ]);
    expect(show({ ...settled, outcome: 'declined' }).at(-1)).toBe('[Look at keys]');
  });

  it('shows the owners what somebody leaves who had keys', () => {
    const key = { name: 'Web shop', mode: 'live', lastFour: '4fGh', lastUsedAt: START } as const;
    const unused = { name: 'Other', mode: 'test', lastFour: null, lastUsedAt: null } as const;
    expect(show({ kind: 'keys_left', name: 'Jo', keys: [key, unused] })).toEqual([
      'Jo is gone. 2 API keys that they made or saw go on working',
      'Web shop · Live · •••• 4fGh · last used 22 Nov 2026',
      'Other · Test · never used',
      'Whoever copied a secret has it still: give these keys new secrets, or revoke them.',
      '[Look at keys]',
    ]);
  });

  it('says when a key ends that is in use, which one, and what to do', () => {
    const key = { name: 'Web shop', mode: 'live', lastFour: '4fGh', lastUsedAt: START } as const;
    const endsAt = new Date('2026-12-22T10:00:00Z');
    expect(show({ kind: 'key_ends', key, endsAt, isOver: false })).toEqual([
      'The API key Web shop ends on 22 Dec 2026',
      'Web shop · Live · •••• 4fGh · last used 22 Nov 2026',
      'From then on, whatever calls Paylink with it is refused. Make a new key in time and put it in its place.',
      '[Look at keys]',
    ]);
    expect(show({ kind: 'key_ends', key, endsAt, isOver: true })).toEqual([
      'The API key Web shop has ended',
      'Web shop · Live · •••• 4fGh · last used 22 Nov 2026',
      'Whatever calls Paylink with it is refused. If it is still needed, make a new key and put it in its place.',
      '[Look at keys]',
    ]);
  });

  it('has all of its words in the catalogs', () => {
    const notes: readonly MerchantNote[] = [
      ASKED,
      { kind: 'key_settled', keyId: 'key_1', name: 'Web shop', byName: 'Bo', outcome: 'approved' },
      { kind: 'key_settled', keyId: 'key_1', name: 'Web shop', byName: null, outcome: 'declined' },
      ...[true, false].map(
        (isOver): MerchantNote => ({
          ...{ kind: 'key_ends', endsAt: START, isOver },
          key: { name: 'Web shop', mode: 'live', lastFour: null, lastUsedAt: null },
        }),
      ),
      {
        kind: 'keys_left',
        name: 'Jo',
        keys: [{ name: 'Web shop', mode: 'live', lastFour: null, lastUsedAt: null }],
      },
    ];
    const texts = notes.flatMap((note) => {
      const { text, buttons } = buildMerchantNote(note, {
        words: PSEUDO,
        merchant,
        apiKey: WAITING,
        people,
        timeZone: 'UTC',
      });
      return [text, ...buttons.map(({ label }) => label)];
    });
    expect(listFaults(texts, ['Web shop', 'Jo', 'Bo'])).toEqual([]);
  });
});
