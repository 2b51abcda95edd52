import { describe, expect, it } from '@jest/globals';
import { readLedgerArguments } from '../../../../scripts/ledger/read-ledger-arguments.js';

const read = (line: string) => readLedgerArguments(line.split(' '));

describe('readLedgerArguments', () => {
  it('reads days of the calendar by UTC, the last one whole', () => {
    expect(read('export --from 2026-10-01 --to 2026-10-31 --out october.csv')).toEqual({
      ...{ command: 'export', merchantId: null, asksGateways: false, out: 'october.csv' },
      from: new Date('2026-10-01T00:00:00.000Z'),
      until: new Date('2026-11-01T00:00:00.000Z'),
    });
    expect(read('export --to 2028-02-29')?.until).toEqual(new Date('2028-03-01T00:00:00.000Z'));
  });

  it('reads a moment with its zone, as the moment that it is', () => {
    expect(read('export --from 2026-10-01T10:00:00+07:00 --to 2026-10-01T05:00:00Z')).toMatchObject({
      from: new Date('2026-10-01T03:00:00.000Z'),
      until: new Date('2026-10-01T05:00:00.000Z'),
    });
  });

  it.each([
    '2026-02-31',
    '2026-11-31',
    '2027-02-29',
    '2026-13-01',
    '2026-10',
    '2026',
    '2026-1-1',
    '2026-10-01T10:00:00',
    '2026-02-30T10:00:00Z',
    'october',
  ])('takes no other day for %s', (text) => {
    expect([read(`export --from ${text}`), read(`export --to ${text}`)]).toEqual([null, null]);
  });

  it.each(['--from 2026-10-02 --to 2026-10-01', '--from 2026-10-01T10:00:00Z --to 2026-10-01T10:00:00Z'])(
    'refuses a span that has nothing in it: %s',
    (span) => {
      expect(read(`export ${span}`)).toBeNull();
    },
  );

  it.each([
    'check --from 2026-10-01',
    'check --to 2026-10-31',
    'check --out october.csv',
    'export --gateway',
    'export october.csv',
    'check --merchants mer_1',
    'rebuild',
  ])('leaves nothing unheard: %s', (line) => {
    expect(read(line)).toBeNull();
  });

  it('asks the gateways only where it is told to', () => {
    expect([read('check')?.asksGateways, read('check --gateway --merchant mer_1')]).toEqual([
      false,
      {
        ...{ command: 'check', merchantId: 'mer_1', asksGateways: true },
        ...{ from: null, until: null, out: null },
      },
    ]);
  });
});
