import { describe, expect, it } from '@jest/globals';
import { buildInboxActs } from '../../src/inbox-acts.js';

describe('buildInboxActs', () => {
  it.each([
    ['email', null, ['Delivered', 'Bounced: no such address', 'Report as spam']],
    ['email', 'delivered', ['Report as spam']],
    ['email', 'bounced', []],
    ['email', 'spam', []],
    ['sms', null, ['Delivered', 'Not delivered: cannot receive texts', 'Reply STOP']],
    ['sms', 'delivered', ['Reply STOP']],
    ['sms', 'bounced', []],
    ['sms', 'stop', ['Reply START']],
    ['sms', 'start', ['Reply STOP']],
    ['whatsapp', null, ['Delivered', 'Not delivered: no such number']],
    ['whatsapp', 'delivered', []],
  ] as const)('offers under %s after %s what can still happen', (channel, last, labels) => {
    expect(buildInboxActs(channel, last).acts.map(({ label }) => label)).toEqual(labels);
  });

  it('says what became of it, and nothing where nothing did', () => {
    expect(buildInboxActs('sms', 'stop').state).toBe('Answered with STOP: no more texts to this number');
    expect(buildInboxActs('email', 'bounced').state).toBe('Bounced: there is no such address');
    expect(buildInboxActs('email', null)).not.toHaveProperty('state');
  });
});
