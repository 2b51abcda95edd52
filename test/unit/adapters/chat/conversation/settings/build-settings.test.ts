import { describe, expect, it } from '@jest/globals';
import { buildSettings } from '../../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { INITIAL_SETTINGS } from '../../../../../../src/domain/merchant/merchant.js';

describe('buildSettings', () => {
  it('promises hours for reminders alone: a link itself goes out whenever its maker says', () => {
    expect(buildSettings(INITIAL_SETTINGS, [], 'slack').fields).toContainEqual(
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
    const { fields } = buildSettings(INITIAL_SETTINGS, [], platform);
    const zone = fields.find((field) => 'label' in field && field.label === 'Time zone');
    expect(zone).toMatchObject({
      hint: `For the pay page, for reminders, and for people whose own zone ${name} does not tell.`,
    });
  });
});
