import { describe, expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { decodeAction } from '../../../../../src/adapters/slack/intents/decode-action.js';
import { encodeIntent } from '../../../../../src/adapters/slack/intents/encode-intent.js';

const link = { linkId: 'lnk_1' } as const;

describe('what is pressed about a message', () => {
  it.each<Pressable>([
    { kind: 'ask_send', link },
    { kind: 'remind', link },
    { kind: 'send_now', link },
    { kind: 'ask_move', link },
    { kind: 'send', link, channels: null },
    { kind: 'send', link, channels: ['email', 'sms'] },
    { kind: 'call_off', link, sendingId: null },
    { kind: 'call_off', link, sendingId: 'all' },
    { kind: 'call_off', link, sendingId: 'evt_ask_V0-1' },
  ])('comes back as it went: %j', (intent) => {
    const { actionId, value = '' } = encodeIntent(intent);
    expect(decodeAction({ name: actionId, value, draftId: null })).toEqual(intent);
  });

  it('refuses a channel that is none', () => {
    expect(() => decodeAction({ name: 'link_send', value: 'lnk_1:fax', draftId: null })).toThrow('Invalid');
  });
});
