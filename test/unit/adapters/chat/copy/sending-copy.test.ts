import { describe, expect, it } from '@jest/globals';
import { describeReach, type IsConnected } from '../../../../../src/adapters/chat/copy/sending-copy.js';
import type { DeliveryChannel } from '../../../../../src/domain/delivery/delivery.js';
import { ENGLISH } from '../../../../support/english.js';

const reach = (channels: readonly DeliveryChannel[], connected: readonly DeliveryChannel[]) => {
  const isConnected: IsConnected = (channel) => connected.includes(channel);
  return describeReach(ENGLISH, { channels, sendTiming: { kind: 'now' } }, { isConnected });
};
const REST =
  'is connected: Paylink keeps the message and the customer does not get it. Share the address yourself.';

describe('describeReach', () => {
  it.each([
    [['email'], [], `No email or text service ${REST}`],
    [['email', 'sms'], ['email', 'sms'], null],
    [['email', 'sms'], ['email'], `No text service ${REST}`],
    [['sms', 'whatsapp'], ['email'], `No text service and no WhatsApp service ${REST}`],
  ] as const)('says of %j with %j connected: %s', (channels, connected, expected) => {
    expect(reach(channels, connected)).toBe(expected);
  });

  it('leads to the inbox where there is one', () => {
    const link = { channels: ['email'], sendTiming: { kind: 'now' } } as const;
    expect(describeReach(ENGLISH, link, { isConnected: () => false, hasInbox: true })).toBe(
      'Nothing leaves this machine here: you can read the message in the inbox.',
    );
  });

  it('says nothing of a link that its maker shares', () => {
    expect(
      describeReach(
        ENGLISH,
        { channels: ['email'], sendTiming: { kind: 'no' } },
        { isConnected: () => false },
      ),
    ).toBeNull();
  });
});
