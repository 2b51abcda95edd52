import { describe, expect, it } from '@jest/globals';
import { type Action, mayDo } from '../../../../src/domain/merchant/permissions.js';

const ACTIONS: readonly Action[] = [
  'create_link',
  'view_own_links',
  'view_all_links',
  'share_link',
  'see_contacts',
  'cancel_own_link',
  'cancel_any_link',
  'refund',
  'decide',
  'change_settings',
];

describe('mayDo', () => {
  it.each([
    ['viewer', 'view_own_links view_all_links'],
    ['sales', 'create_link view_own_links share_link see_contacts cancel_own_link'],
    [
      'manager',
      'create_link view_own_links view_all_links share_link see_contacts cancel_own_link cancel_any_link refund decide',
    ],
    [
      'owner',
      'create_link view_own_links view_all_links share_link see_contacts cancel_own_link cancel_any_link refund decide change_settings',
    ],
  ] as const)('lets a %s: %s', (role, allowed) => {
    expect(ACTIONS.filter((action) => mayDo(role, action)).join(' ')).toBe(allowed);
  });
});
