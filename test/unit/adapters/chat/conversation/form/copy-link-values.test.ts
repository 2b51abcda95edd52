import { describe, expect, it } from '@jest/globals';
import { copyLinkValues } from '../../../../../../src/adapters/chat/conversation/form/copy-link-values.js';
import type { Link } from '../../../../../../src/domain/link/link.js';
import { toLinkForMember } from '../../../../../../src/service/links/link-for-member.js';
import { buildTestLink } from '../../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../../support/build-test-merchant.js';

const copy = (link: Partial<Link>, role: 'owner' | 'viewer' = 'owner') =>
  copyLinkValues(toLinkForMember(buildTestActor({ role }), buildTestLink(link)));

describe('copyLinkValues', () => {
  it('takes over all but the reference and the times', () => {
    const values = copy({
      amount: { minor: 1_234, currency: 'KWD' },
      description: 'School fees',
      customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
      reference: 'INV-42',
      notes: [{ key: 'desk', value: '4' }],
      channels: ['email'],
      sendTiming: { kind: 'at', at: new Date('2026-11-23T02:00:00Z') },
      expiresAt: new Date('2026-11-25T02:00:00Z'),
      language: 'vi',
    });
    expect(values).toEqual({
      amount: '1.234',
      currency: 'KWD',
      description: 'School fees',
      customerName: 'Ann Lee',
      email: 'ann@example.com',
      phone: '+66812345678',
      channels: ['email'],
      timing: 'at',
      sendKind: 'at',
      sendAt: '',
      expires: '',
      reminders: '',
      reference: '',
      language: 'vi',
      notes: [{ key: 'desk', value: '4' }],
    });
  });

  it.each([
    [[], { kind: 'no' }, null],
    [[], { kind: 'now' }, null],
    [['sms'], { kind: 'now' }, 'now'],
    [['sms'], { kind: 'no' }, 'no'],
  ] as const)('chooses of %j, %j the timing %s', (channels, sendTiming, timing) => {
    expect(copy({ channels, sendTiming }).timing).toBe(timing);
  });

  it('leaves the language to the settings where the link names none', () => {
    expect(copy({ language: null }).language).toBe('');
  });

  it('keeps the customer from who may not see them', () => {
    const customer = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };
    expect(copy({ customer }, 'viewer')).toMatchObject({ customerName: '', email: '', phone: '' });
  });
});
