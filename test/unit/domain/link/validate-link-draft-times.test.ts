import { describe, expect, it } from '@jest/globals';
import type { LinkDraft } from '../../../../src/domain/link/link.js';
import { findDraftProblems } from '../../../../src/domain/link/validate-link-draft.js';

const NOW = new Date('2026-11-23T03:00:00.000Z');
const DRAFT: LinkDraft = {
  amount: { minor: 4999, currency: 'USD' },
  description: null,
  customer: { name: null, email: 'ann@example.com', phone: null },
  reference: null,
  notes: [],
  channels: ['email'],
  sendTiming: { kind: 'no' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
};

function problemsWith(change: Partial<LinkDraft>) {
  return findDraftProblems({ ...DRAFT, ...change }, NOW);
}

describe('the end of a draft', () => {
  it.each(['2026-11-23T03:15:00.000Z', '2027-11-23T03:00:00.000Z'])('may be %s', (at) => {
    expect(problemsWith({ expiresAt: new Date(at) })).toEqual([]);
  });

  it.each([
    ['2026-11-23T03:14:59.999Z', 'too_soon'],
    ['2020-01-01T00:00:00.000Z', 'too_soon'],
    ['2027-11-23T03:00:00.001Z', 'too_late'],
    ['nonsense', 'not_understood'],
  ])('may not be %s: %s', (at, problem) => {
    expect(problemsWith({ expiresAt: new Date(at) })).toEqual([{ field: 'expiresAt', problem }]);
  });
});

describe('the sending of a draft', () => {
  const at = (text: string) => ({ kind: 'at', at: new Date(text) }) as const;

  it('needs a channel, now and at a time', () => {
    expect(problemsWith({ channels: [], sendTiming: { kind: 'now' } })).toEqual([
      { field: 'channels', problem: 'none_chosen' },
    ]);
    expect(problemsWith({ channels: [], sendTiming: at('2026-11-24T03:00:00Z') })).toEqual([
      { field: 'channels', problem: 'none_chosen' },
    ]);
    expect(problemsWith({ channels: [] })).toEqual([]);
  });

  it.each([
    ['2026-11-23T03:00:00Z', 'in_the_past'],
    ['2026-11-25T03:00:00Z', 'after_expiry'],
    ['nonsense', 'not_understood'],
  ])('may not be at %s: %s', (text, problem) => {
    expect(problemsWith({ sendTiming: at(text), expiresAt: new Date('2026-11-25T03:00:00Z') })).toEqual([
      { field: 'sendAt', problem },
    ]);
  });

  it('is not held against an end that is wrong itself', () => {
    const tooSoon = { sendTiming: at('2026-11-24T03:00:00Z'), expiresAt: new Date('2026-11-23T03:10:00Z') };
    expect(problemsWith(tooSoon)).toEqual([{ field: 'expiresAt', problem: 'too_soon' }]);
  });

  it('may be any time before the end', () => {
    const expiresAt = new Date('2026-11-25T03:00:00Z');
    expect(problemsWith({ sendTiming: at('2026-11-25T02:59:59Z'), expiresAt })).toEqual([]);
  });
});

describe('the notes of a draft', () => {
  it('may be fifteen, with keys of 40 and values of 256 characters', () => {
    const notes = Array.from({ length: 15 }, (_, n) => ({
      key: `${n}`.padEnd(40, 'k'),
      value: 'v'.repeat(256),
    }));
    expect(problemsWith({ notes })).toEqual([]);
    expect(problemsWith({ notes: [...notes, { key: 'one more', value: 'x' }] })).toEqual([
      { field: 'notes', problem: 'too_many', max: 15 },
    ]);
  });

  it.each([
    [
      { key: 'k'.repeat(41), value: 'x' },
      { problem: 'key_too_long', maxLength: 40 },
    ],
    [
      { key: 'k', value: 'v'.repeat(257) },
      { problem: 'value_too_long', maxLength: 256 },
    ],
    [{ key: ' ', value: 'x' }, { problem: 'key_missing' }],
    [{ key: 'k', value: '' }, { problem: 'value_missing' }],
    [{ key: 'k', value: 'a\nb' }, { problem: 'bad_characters' }],
    [{ key: 'class', value: 'again' }, { problem: 'key_repeated' }],
  ])('names the note that is wrong: %j', (note, problem) => {
    const notes = [{ key: 'class', value: 'XII B' }, note];
    expect(problemsWith({ notes })).toEqual([{ field: 'notes', index: 1, ...problem }]);
  });
});
