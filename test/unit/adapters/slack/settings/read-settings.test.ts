import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../../../src/adapters/slack/settings/read-settings.js';
import type { ShownView, StateValue } from '../../../../../src/adapters/slack/views/shown-view.js';
import { INITIAL_SETTINGS, type MerchantSettings } from '../../../../../src/domain/merchant/merchant.js';

const REMINDED: MerchantSettings = { ...INITIAL_SETTINGS, reminders: 'usual' };

function read(values: Record<string, StateValue>, current: MerchantSettings = INITIAL_SETTINGS) {
  const typed = Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { typed: value }]));
  const content = {
    type: 'modal',
    title: { type: 'plain_text', text: 'Paylink settings' },
    blocks: [],
  } as const;
  const view: ShownView = {
    id: 'V1',
    hash: undefined,
    metadata: '',
    values: typed,
    content: { ...content, blocks: [] },
  };
  return readSettings(view, current);
}

const chosen = (value: string): StateValue => ({ type: 'static_select', selected_option: { value } });

describe('readSettings', () => {
  it('takes what was chosen', () => {
    const { settings, managerIds } = read({
      paid_channel: { type: 'conversations_select', selected_conversation: 'C0PAY' },
      currencies: { type: 'multi_static_select', selected_options: [{ value: 'THB' }, { value: 'USD' }] },
      time_zone: chosen('Asia/Bangkok'),
      default_expiry: chosen('72'),
      reminders: chosen('usual'),
      managers: { type: 'multi_users_select', selected_users: ['U0MAYA'] },
    });
    expect(settings).toEqual({
      paidChannel: { platform: 'slack', channelId: 'C0PAY' },
      currencies: ['THB', 'USD'],
      timeZone: 'Asia/Bangkok',
      defaultExpiry: { kind: 'after', hours: 72 },
      reminders: 'usual',
    });
    expect(managerIds).toEqual(['U0MAYA']);
  });

  it('turns reminders off again', () => {
    expect(read({ reminders: chosen('off') }, REMINDED).settings.reminders).toBe('off');
  });

  it('leaves as it was what the form does not hold', () => {
    expect(read({}, REMINDED)).toEqual({ settings: REMINDED, managerIds: null });
  });

  it.each(['', 'OFF', 'always', '__proto__', 'usual ', '{"kind":"usual"}'])(
    'keeps the reminders as they were for the forged value %j',
    (value) => {
      expect(read({ reminders: chosen(value) }, REMINDED).settings.reminders).toBe('usual');
      expect(read({ reminders: chosen(value) }).settings.reminders).toBe('off');
    },
  );

  it('keeps them when nothing is chosen', () => {
    const none: StateValue = { type: 'static_select', selected_option: null };
    expect(read({ reminders: none }, REMINDED).settings.reminders).toBe('usual');
  });
});
