import { describe, expect, it } from '@jest/globals';
import {
  fromMemberDocument,
  fromMerchantDocument,
} from '../../../../src/adapters/persistence/merchants/merchant-mapper.js';

const read = (displayName: string) =>
  fromMemberDocument({
    _id: 'mem_1',
    merchantId: 'mer_1',
    role: 'sales',
    displayName,
    timeZone: null,
    language: null,
    accounts: [
      { platform: 'slack', workspaceId: 'T1', userId: 'U0MAI77' },
      { platform: 'telegram', userId: '77' },
    ],
    schemaVersion: 2,
    joinedAt: new Date('2026-11-22T10:00:00.000Z'),
  });

const asStored = (value: object) => value as never;

describe('documents of before there were languages', () => {
  it('are read as of somebody whose language nobody told', () => {
    const stored = { _id: 'mem_1', merchantId: 'mer_1', role: 'sales', displayName: 'Mai', accounts: [] };
    expect(fromMemberDocument(asStored(stored)).language).toBeNull();
  });

  it('are read as of a merchant that goes on in English', () => {
    const settings = { currencies: ['THB'], timeZone: 'Asia/Bangkok', reminders: 'usual' };
    expect(fromMerchantDocument(asStored({ _id: 'mer_1', workspaces: [], settings })).settings).toEqual({
      ...settings,
      watching: [],
      language: 'en',
      sending: {
        senderName: null,
        replyTo: null,
        logoId: null,
        accentColor: null,
        smsSender: null,
        legalName: null,
        taxNumber: null,
        textsPerDay: 1000,
        whatsappTemplates: { link: null, reminder: null, receipt: null },
      },
      refunds: { approvalAbove: [], surplus: 'ask' },
    });
  });
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
