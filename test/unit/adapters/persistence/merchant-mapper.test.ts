import { describe, expect, it } from '@jest/globals';
import { fromMemberDocument } from '../../../../src/adapters/persistence/merchants/merchant-mapper.js';

const read = (displayName: string) =>
  fromMemberDocument({
    _id: 'mem_1',
    merchantId: 'mer_1',
    role: 'sales',
    displayName,
    timeZone: null,
    accounts: [
      { platform: 'slack', workspaceId: 'T1', userId: 'U0MAI77' },
      { platform: 'telegram', userId: '77' },
    ],
    schemaVersion: 2,
    joinedAt: new Date('2026-11-22T10:00:00.000Z'),
  });

describe('fromMemberDocument', () => {
  it('reads a name', () => {
    expect(read('Mai Tran').displayName).toBe('Mai Tran');
  });

  it.each(['U0MAI77', '77', ''])(
    'takes "%s", which an earlier release kept where it knew no name, for none',
    (kept) => {
      expect(read(kept).displayName).toBeNull();
    },
  );
});
