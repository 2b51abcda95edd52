import { describe, expect, it } from '@jest/globals';
import {
  parseSending,
  type TypedSending,
} from '../../../../../../src/adapters/chat/reader/form/parse-sending.js';

const CONTEXT = {
  now: new Date('2026-11-23T03:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

const parse = (typed: Partial<TypedSending>) =>
  parseSending({ email: '', phone: '', at: '', ...typed }, CONTEXT);

describe('parseSending', () => {
  it('takes nothing typed as: where the link went, at once', () => {
    expect(parse({})).toEqual({ ok: true, contact: null, at: null });
    expect(parse({ email: '  ', phone: ' ', at: ' ' })).toEqual({ ok: true, contact: null, at: null });
  });

  it('reads contacts and time, each as the form of a link does', () => {
    expect(parse({ email: ' ann@example.com ', phone: '+66 81 234 5678', at: 'tomorrow 9am' })).toEqual({
      ok: true,
      contact: { email: 'ann@example.com', phone: '+66812345678' },
      at: new Date('2026-11-24T02:00:00Z'),
    });
  });

  it('leaves out the contact that was not typed', () => {
    expect(parse({ phone: '+66812345678' })).toEqual({
      ok: true,
      contact: { phone: '+66812345678' },
      at: null,
    });
    expect(parse({ email: 'ann@example.com' })).toEqual({
      ok: true,
      contact: { email: 'ann@example.com' },
      at: null,
    });
  });

  it('tells all that it cannot read at once', () => {
    const parsed = parse({ phone: 'call me', at: 'whenever' });
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['phone', 'sendAt']);
  });

  it('answers both readings of a time that is two moments', () => {
    const parsed = parse({ at: '3/4 9am' });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        {
          field: 'sendAt',
          problem: 'unclear',
          readings: [new Date('2027-03-04T02:00:00Z'), new Date('2027-04-03T02:00:00Z')],
        },
      ],
    });
  });
});
