import { describe, expect, it } from '@jest/globals';
import { INITIAL_SENDING } from '../../../../src/domain/merchant/sending-settings.js';
import { findSendingProblems } from '../../../../src/domain/merchant/validate-sending-settings.js';

const TEMPLATE = `HX${'0a'.repeat(16)}`;

describe('findSendingProblems', () => {
  it('takes what every merchant begins with', () => {
    expect(findSendingProblems(INITIAL_SENDING)).toEqual([]);
  });

  it('takes everything that an owner can decide', () => {
    const sending = {
      senderName: 'n'.repeat(60),
      replyTo: 'school@lotus.example',
      accentColor: '#1a5fb4',
      logoId: null,
      smsSender: '+15005550006',
      whatsappTemplates: { link: TEMPLATE, reminder: null, receipt: TEMPLATE },
      textsPerDay: 100_000,
      legalName: 'Lotus Valley School Co., Ltd.',
      taxNumber: 'VAT 0105536000123',
    };
    expect(findSendingProblems(sending)).toEqual([]);
  });

  it.each(['+84912345678', `MG${'f0'.repeat(16)}`, 'LOTUS', 'Lotus 2', 'A'])('texts as %s', (smsSender) => {
    expect(findSendingProblems({ ...INITIAL_SENDING, smsSender })).toEqual([]);
  });

  it.each(['12345', '+0123456789', `MG${'f'.repeat(31)}`, 'TWELVELETTER', 'Lotus-1', '', 'ล้อตัส'])(
    'texts not as "%s"',
    (smsSender) => {
      expect(findSendingProblems({ ...INITIAL_SENDING, smsSender })).toEqual([
        { field: 'smsSender', problem: 'malformed' },
      ]);
    },
  );

  it.each([
    ['senderName', 60],
    ['legalName', 100],
    ['taxNumber', 40],
  ] as const)('keeps %s to %s characters of one line', (field, most) => {
    expect(findSendingProblems({ ...INITIAL_SENDING, [field]: '🪷'.repeat(most) })).toEqual([]);
    expect(findSendingProblems({ ...INITIAL_SENDING, [field]: 'n'.repeat(most + 1) })).toEqual([
      { field, problem: 'too_long' },
    ]);
    for (const line of ['Lotus\r\nBcc: all@x.example', '\u202eLotus', '\u200b', '']) {
      expect(findSendingProblems({ ...INITIAL_SENDING, [field]: line })).toEqual([
        { field, problem: 'malformed' },
      ]);
    }
  });

  it.each(['lotus', 'a@b', 'a@b.example, c@d.example', 'Lotus <a@b.example>'])(
    'takes no answers at "%s"',
    (replyTo) => {
      expect(findSendingProblems({ ...INITIAL_SENDING, replyTo })).toEqual([
        { field: 'replyTo', problem: 'malformed' },
      ]);
    },
  );

  it('says how far a light colour is from being readable', () => {
    expect(findSendingProblems({ ...INITIAL_SENDING, accentColor: '#ffffff' })).toEqual([
      { field: 'accentColor', problem: 'too_light', contrast: 1 },
    ]);
    expect(findSendingProblems({ ...INITIAL_SENDING, accentColor: '#777777' })).toEqual([
      { field: 'accentColor', problem: 'too_light', contrast: expect.closeTo(4.48, 2) },
    ]);
    expect(findSendingProblems({ ...INITIAL_SENDING, accentColor: '#767676' })).toEqual([]);
    expect(findSendingProblems({ ...INITIAL_SENDING, accentColor: 'red' })).toEqual([
      { field: 'accentColor', problem: 'malformed' },
    ]);
  });

  it('names the template that is none', () => {
    const whatsappTemplates = { link: TEMPLATE, reminder: 'HX12', receipt: 'payment_link' };
    expect(findSendingProblems({ ...INITIAL_SENDING, whatsappTemplates })).toEqual([
      { field: 'whatsappTemplates', problem: 'malformed', template: 'reminder' },
      { field: 'whatsappTemplates', problem: 'malformed', template: 'receipt' },
    ]);
  });

  it.each([0, -1, 100_001, 2.5, Number.NaN])('refuses %s texts a day', (textsPerDay) => {
    expect(findSendingProblems({ ...INITIAL_SENDING, textsPerDay })).toEqual([
      { field: 'textsPerDay', problem: 'out_of_range' },
    ]);
  });
});
