import { describe, expect, it } from '@jest/globals';
import { FIRST_HASH, findAuditFault, toNextRow } from '../../../../src/domain/audit/audit-chain.js';
import type { AuditRow } from '../../../../src/domain/audit/audit-entry.js';
import { toCanonicalJson } from '../../../../src/domain/audit/canonical-json.js';
import { findDifference } from '../../../../src/domain/audit/find-difference.js';
import { buildTestAuditEntry } from '../../../support/build-audit-entry.js';
import { sha256 } from '../../../support/fake-audit.js';

const first = toNextRow(buildTestAuditEntry('aud_1'), null, sha256);
const second = toNextRow(buildTestAuditEntry('aud_2'), first, sha256);

describe('the chain of a trail', () => {
  it('begins with row 1, and names the row before each', () => {
    expect(first).toMatchObject({ number: 1, previousHash: FIRST_HASH });
    expect(second).toMatchObject({ number: 2, previousHash: first.hash });
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([findAuditFault(first, null, sha256), findAuditFault(second, first, sha256)]).toEqual([
      null,
      null,
    ]);
  });

  it.each<[string, Partial<AuditRow>]>([
    ['what it was after', { after: 'owner' }],
    ['what it was before', { before: null }],
    ['who did it', { actor: { kind: 'system' } }],
    ['when', { at: new Date(0) }],
    ['where', { place: 'telegram' }],
    ['what was done', { action: 'member.removed' }],
    ['to whom', { subject: 'mem_3' }],
    ['why', { reason: 'because' }],
    ['its id', { id: 'aud_9' }],
    ['whose it is', { merchantId: 'mer_9' }],
  ])('shows that somebody changed %s', (_, change) => {
    expect(findAuditFault({ ...second, ...change }, first, sha256)).toMatchObject({
      number: 2,
      fault: 'changed',
    });
  });

  it('shows that a row is gone, stands twice, or was put in', () => {
    expect(findAuditFault(second, null, sha256)?.fault).toBe('number_wrong');
    expect(findAuditFault(second, second, sha256)?.fault).toBe('number_wrong');
    const other = toNextRow(buildTestAuditEntry('aud_0'), null, sha256);
    expect(findAuditFault(second, other, sha256)).toEqual({
      ...{ merchantId: 'mer_1', number: 2, fault: 'previous_wrong' },
    });
  });
});

describe('toCanonicalJson', () => {
  it('is one text whatever order names came in, at any depth', () => {
    const one = toCanonicalJson({ b: [1, { d: null, c: 'ü"' }], a: true });
    expect(one).toBe('{"a":true,"b":[1,{"c":"ü\\"","d":null}]}');
    expect(toCanonicalJson({ a: true, b: [1, { c: 'ü"', d: null }] })).toBe(one);
    expect(toCanonicalJson({ a: ['b', 'c'] })).not.toBe(toCanonicalJson({ a: ['c', 'b'] }));
  });
});

describe('findDifference', () => {
  it('keeps what is not the same, and nothing else', () => {
    const at = new Date(0);
    expect(findDifference({ a: 1, b: { c: 2 }, at }, { b: { c: 3 }, a: 1, at, d: 'new' })).toEqual({
      before: { b: { c: 2 }, d: null },
      after: { b: { c: 3 }, d: 'new' },
    });
  });
});
