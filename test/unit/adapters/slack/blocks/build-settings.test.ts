import { describe, expect, it } from '@jest/globals';
import { buildSettings } from '../../../../../src/adapters/slack/blocks/build-settings.js';
import { INITIAL_SETTINGS } from '../../../../../src/domain/merchant/merchant.js';

describe('buildSettings', () => {
  it('promises hours for reminders alone: a link itself goes out whenever its maker says', () => {
    expect(buildSettings(INITIAL_SETTINGS, []).blocks).toContainEqual(
      expect.objectContaining({
        label: expect.objectContaining({ text: 'Reminders' }),
        hint: expect.objectContaining({
          text: 'For new links that Paylink sends. Reminders go out between 10:00 and 18:00, in the time zone above.',
        }),
      }),
    );
  });
});
