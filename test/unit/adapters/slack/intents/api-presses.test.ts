import { describe, expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { decodeAction } from '../../../../../src/adapters/slack/intents/decode-action.js';
import { encodeIntent } from '../../../../../src/adapters/slack/intents/encode-intent.js';

const keyId = 'key_1';
const endpointId = 'whe_1';

describe('what is pressed about keys, and addresses that hear of events', () => {
  it.each<Pressable>([
    { kind: 'open_keys', page: 2 },
    { kind: 'ask_key' },
    { kind: 'show_key', keyId },
    { kind: 'reveal_key', keyId },
    { kind: 'revoke_key', keyId },
    { kind: 'approve_key', keyId },
    { kind: 'decline_key', keyId },
    { kind: 'rotate_key', keyId, keepHours: 24 },
    { kind: 'open_webhooks', page: 1 },
    { kind: 'ask_endpoint' },
    { kind: 'show_endpoint', endpointId },
    { kind: 'ask_endpoint_change', endpointId },
    { kind: 'ping_endpoint', endpointId },
    { kind: 'switch_on_endpoint', endpointId },
    { kind: 'switch_off_endpoint', endpointId },
    { kind: 'remove_endpoint', endpointId },
    { kind: 'rotate_endpoint', endpointId, keepHours: 72 },
    { kind: 'send_missed', endpointId, hours: 720 },
    { kind: 'show_tries', endpointId, page: 10 },
    { kind: 'show_try', endpointId, deliveryId: 'evt_1/whe_1/1764000000000' },
    { kind: 'send_event_again', endpointId, eventId: 'evt_1:2' },
  ])('comes back as it went: %j', (intent) => {
    const { actionId, value = '' } = encodeIntent(intent);
    expect(decodeAction({ name: actionId, value, draftId: null })).toEqual(intent);
  });

  it.each([
    ['keys_open', '0'],
    ['keys_open', 'first'],
    ['key_show', ''],
    ['key_rotate', 'key_1:2'],
    ['key_rotate', 'key_1'],
    ['key_rotate', ':24'],
    ['endpoint_show', ''],
    ['endpoint_rotate', 'whe_1:0'],
    ['endpoint_send_missed', 'whe_1:2'],
    ['endpoint_tries', 'whe_1:0'],
    ['endpoint_try', 'whe_1:'],
    ['endpoint_send_again', 'evt_1'],
  ])('refuses a value of %s that no button carries: "%s"', (name, value) => {
    expect(() => decodeAction({ name, value, draftId: null })).toThrow();
  });

  it.each(['keys_open_page', 'webhooks_open_secret'])(
    'asks for nothing by %s, which opens an address',
    (name) => {
      expect(decodeAction({ name, value: '', draftId: null })).toBeNull();
    },
  );
});
