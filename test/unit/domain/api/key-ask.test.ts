import { describe, expect, it } from '@jest/globals';
import {
  cleanKeyAsk,
  findKeyAskProblems,
  type KeyAsk,
  takesTwoPeople,
} from '../../../../src/domain/api/key-ask.js';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const ASK: KeyAsk = { name: 'Shop', mode: 'test', scopes: ['links:read'], endsAt: null };
const problems = (change: Partial<KeyAsk>) => findKeyAskProblems(cleanKeyAsk({ ...ASK, ...change }), NOW);

describe('cleanKeyAsk', () => {
  it('keeps one space between words, none around them, nothing that nobody sees, and each scope once, in order', () => {
    const scopes = ['send', 'links:read', 'send'] as const;
    expect(cleanKeyAsk({ ...ASK, name: '  Web\u200b  shop ', scopes })).toEqual({
      ...ASK,
      name: 'Web shop',
      scopes: ['links:read', 'send'],
    });
  });
});

describe('findKeyAskProblems', () => {
  it.each([
    [{}, []],
    [{ name: 'ร้านค้า 🛒' }, []],
    [{ name: 'x'.repeat(40) }, []],
    [{ name: '🛒'.repeat(40) }, []],
    [{ name: 'x'.repeat(41) }, ['name']],
    [{ name: '' }, ['name']],
    [{ name: ' \u200b ' }, ['name']],
    [{ name: 'a\u0007b' }, ['name']],
    [{ scopes: [] }, ['scopes']],
    [{ endsAt: new Date('2026-11-22T10:00:01.000Z') }, []],
    [{ endsAt: NOW }, ['endsAt']],
    [{ endsAt: new Date('2026-11-21T10:00:00.000Z') }, ['endsAt']],
    [{ endsAt: new Date('2099-01-01T00:00:00.000Z') }, ['endsAt']],
    [{ endsAt: new Date(Number.NaN) }, ['endsAt']],
    [{ name: '', scopes: [], endsAt: NOW }, ['name', 'scopes', 'endsAt']],
  ] as const)('of %j are %j', (change, fields) => {
    expect(problems(change)).toEqual(fields);
  });
});

describe('takesTwoPeople', () => {
  it.each([
    ['live', ['links:read', 'refunds:write'], true],
    ['live', ['links:write', 'send'], false],
    ['test', ['refunds:write'], false],
  ] as const)('a %s key with %j: %s', (mode, scopes, takes) => {
    expect(takesTwoPeople({ mode, scopes })).toBe(takes);
  });
});
