import { describe, expect, it } from '@jest/globals';
import type { DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import type { Customer } from '../../../../src/domain/link/link.js';
import { suggestChannels } from '../../../../src/domain/sending/suggest-channels.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';

const ANN = { name: null, email: 'ann@example.com', phone: '+66812345678' };
const PHONE_ONLY = { ...ANN, email: null };
const EMAIL_ONLY = { ...ANN, phone: null };

const bounced = (channel: DeliveryChannel) =>
  buildTestEvent({
    type: 'delivery.bounced',
    ...{ deliveryId: `lnk_1:link:${channel}`, channel, purpose: { kind: 'link' }, reason: 'refused' },
  });

interface Case {
  readonly channels: readonly DeliveryChannel[];
  readonly customer?: Customer;
  readonly failed?: readonly DeliveryChannel[];
  readonly stopped?: readonly DeliveryChannel[];
}

function suggest({ channels, customer = ANN, failed = [], stopped = [] }: Case) {
  const history = failed.map(bounced);
  return suggestChannels(
    buildTestLink({ channels, customer, history, sendTiming: { kind: 'now' } }),
    stopped,
  );
}

describe('suggestChannels', () => {
  it.each<[string, Case, readonly DeliveryChannel[]]>([
    ['as it went', { channels: ['email', 'sms'] }, ['email', 'sms']],
    ['the others of which one failed', { channels: ['email', 'sms'], failed: ['email'] }, ['sms']],
    ['the others of which one is stopped', { channels: ['email', 'sms'], stopped: ['sms'] }, ['email']],
    ['an email that is to be added', { channels: ['sms'], customer: PHONE_ONLY, failed: ['sms'] }, ['email']],
    ['an email after STOP', { channels: ['sms'], customer: PHONE_ONLY, stopped: ['sms'] }, ['email']],
    ['a text where the email failed', { channels: ['email'], failed: ['email'] }, ['sms']],
    [
      'the same way where only its address can be mended',
      { channels: ['email'], customer: EMAIL_ONLY, failed: ['email'] },
      ['email'],
    ],
    [
      'the same where all fail',
      { channels: ['email', 'sms'], failed: ['email'], stopped: ['sms'] },
      ['email', 'sms'],
    ],
    ['none where nobody can be reached', { channels: [], customer: { ...PHONE_ONLY, phone: null } }, []],
  ])('takes %s', (_, given, channels) => {
    expect(suggest(given)).toEqual(channels);
  });
});
