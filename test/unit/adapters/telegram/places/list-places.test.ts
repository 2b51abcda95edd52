import { describe, expect, it } from '@jest/globals';
import { buildShareForm } from '../../../../../src/adapters/chat/conversation/pages/build-share.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { listPlaces, withoutOwnChat } from '../../../../../src/adapters/telegram/places/list-places.js';
import type { OwnWorkspace } from '../../../../../src/domain/chat/workspace.js';
import { buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';

const LINK = buildTestLink();
const MAI = { words: ENGLISH, userId: '501' };
const workspaces: readonly OwnWorkspace[] = [
  { platform: 'slack', workspaceId: 'T0LOTUS' },
  { platform: 'telegram', workspaceId: '501', name: 'Mai' },
  { platform: 'telegram', workspaceId: '502:left', name: 'Jo' },
  { platform: 'telegram', workspaceId: '503' },
  { platform: 'telegram', workspaceId: '-100200', name: 'Sales' },
  { platform: 'telegram', workspaceId: '-100300', name: 'Gone', lostAt: new Date(0) },
  { platform: 'telegram', workspaceId: '-100400' },
];
const at = (channelId: string) => ({ platform: 'telegram', channelId }) as const;
const merchantPaidIn = (channelId: string) => {
  const merchant = buildTestMerchant({ workspaces });
  return { ...merchant, settings: { ...merchant.settings, paidChannel: at(channelId) } };
};

describe('the places that a form can be about', () => {
  it('are all chats that we are let into, and the topic that was chosen', () => {
    const merchant = merchantPaidIn('-100200/7');
    const form = buildSettings(ENGLISH, {
      merchant,
      managerIds: [],
      here: { platform: 'telegram', workspaceId: '501' },
    });
    expect(listPlaces(merchant, form, MAI)).toEqual([
      { value: '501', label: 'our chat' },
      { value: '503', label: 'Lotus Valley School' },
      { value: '-100200', label: 'Sales' },
      { value: '-100400', label: '-100400' },
      { value: '-100200/7', label: 'Sales' },
    ]);
  });

  it('are groups alone where a link is shared, never one person’s chat with the bot', () => {
    const form = buildShareForm(ENGLISH, LINK, { chat: 'telegram', where: at('-100200') });
    expect(listPlaces(merchantPaidIn('501'), form, MAI).map(({ label }) => label)).toEqual([
      'Sales',
      '-100400',
    ]);
    expect(withoutOwnChat(form)).toEqual(form);
    const [alone] = withoutOwnChat(
      buildShareForm(ENGLISH, LINK, { chat: 'telegram', where: at('501') }),
    ).fields;
    expect(alone).toMatchObject({ kind: 'place', channelId: null });
  });
});
