import { describe, expect, it } from '@jest/globals';
import { createNotifierRegistry } from '../../../../src/adapters/delivery/registry.js';
import type { DeliveryChannel } from '../../../../src/domain/delivery/delivery.js';
import { createFakeNotifier } from '../../../support/fake-notifier.js';

const mailer = { ...createFakeNotifier(), channels: ['email'], reachesCustomers: true } as const;
const outbox = createFakeNotifier();
const CHANNELS: readonly DeliveryChannel[] = ['email', 'sms', 'whatsapp'];

describe('createNotifierRegistry', () => {
  it('gives each channel to the first that carries it', () => {
    const registry = createNotifierRegistry([mailer, outbox]);
    expect(CHANNELS.map((channel) => registry.forChannel(channel) === mailer)).toEqual([true, false, false]);
  });

  it('says which channels reach customers', () => {
    const isConnected = (registry = createNotifierRegistry([outbox])) => CHANNELS.map(registry.isConnected);
    expect(isConnected()).toEqual([false, false, false]);
    expect(isConnected(createNotifierRegistry([mailer, outbox]))).toEqual([true, false, false]);
    expect(isConnected(createNotifierRegistry([outbox, mailer]))).toEqual([false, false, false]);
    expect(isConnected(createNotifierRegistry([]))).toEqual([false, false, false]);
  });

  it('has nothing for a channel that nobody carries', () => {
    expect(() => createNotifierRegistry([mailer]).forChannel('sms')).toThrow(
      'nothing carries messages by sms',
    );
  });
});
