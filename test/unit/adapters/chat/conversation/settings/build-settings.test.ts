import { describe, expect, it } from '@jest/globals';
import { buildSettings } from '../../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import type { ChatPlace } from '../../../../../../src/domain/chat/chat-place.js';
import { buildTestMerchant } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';

const LOTUS = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const BRANCH = { platform: 'slack', workspaceId: 'T_BRANCH' } as const;
const MERCHANT = buildTestMerchant({ workspaces: [LOTUS, BRANCH] });

describe('buildSettings', () => {
  it('promises hours for reminders alone: a link itself goes out whenever its maker says', () => {
    expect(buildSettings(ENGLISH, { merchant: MERCHANT, managerIds: [], here: LOTUS }).fields).toContainEqual(
      expect.objectContaining({
        label: 'Reminders',
        hint: 'For new links that Paylink sends. Reminders go out between 10:00 and 18:00, in the time zone above.',
      }),
    );
  });

  it.each([
    ['slack', 'Slack'],
    ['telegram', 'Telegram'],
  ] as const)('speaks in %s of %s', (platform, name) => {
    const { fields } = buildSettings(ENGLISH, {
      merchant: MERCHANT,
      managerIds: [],
      here: { platform, workspaceId: 'T_LOTUS' },
    });
    const zone = fields.find((field) => 'label' in field && field.label === 'Time zone');
    expect(zone).toMatchObject({
      hint: `For the pay page, for reminders, and for people whose own zone ${name} does not tell.`,
    });
  });

  it('asks for the language of channels and customers, each by its own name', () => {
    const merchant = { ...MERCHANT, settings: { ...MERCHANT.settings, language: 'th' as const } };
    expect(buildSettings(ENGLISH, { merchant, managerIds: [], here: LOTUS }).fields).toContainEqual({
      kind: 'select',
      name: 'language',
      label: 'Language',
      hint: 'Cards in channels are in it, and what customers get unless the link says otherwise.',
      isRequired: true,
      groups: [
        {
          label: null,
          options: [
            { label: 'English', value: 'en' },
            { label: 'Tiếng Việt', value: 'vi' },
            { label: 'ไทย', value: 'th' },
            { label: 'Bahasa Indonesia', value: 'id' },
            { label: '한국어', value: 'ko' },
            { label: 'Español', value: 'es' },
          ],
        },
      ],
      chosen: 'th',
    });
  });

  it.each<[string, ChatPlace | null, string | null]>([
    ['none', null, null],
    ['one here', { ...BRANCH, channelId: 'C0PAY' }, 'C0PAY'],
    ['one in another workspace', { ...LOTUS, channelId: 'C0PAY' }, null],
    ['one of before there were several', { platform: 'slack', channelId: 'C0PAY' }, null],
    ['one in another chat', { platform: 'telegram', channelId: '-100' }, null],
  ])('fills in the channel for payments where it is in the workspace: %s', (_name, paidChannel, shown) => {
    const settings = { ...MERCHANT.settings, paidChannel };
    const merchant = { ...MERCHANT, settings };
    expect(buildSettings(ENGLISH, { merchant, managerIds: [], here: BRANCH }).fields).toContainEqual(
      expect.objectContaining({ kind: 'place', channelId: shown }),
    );
  });
});
