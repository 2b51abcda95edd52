import { describe, expect, it } from '@jest/globals';
import { type Action, mayDo } from '../../../../src/domain/merchant/permissions.js';

const ACTIONS: Readonly<Record<Action, true>> = {
  create_link: true,
  view_own_links: true,
  view_all_links: true,
  share_link: true,
  see_contacts: true,
  cancel_own_link: true,
  cancel_any_link: true,
  send_message: true,
  extend_link: true,
  lift_suppression: true,
  ask_refund: true,
  refund: true,
  decide: true,
  view_report: true,
  check_places: true,
  change_settings: true,
  manage_team: true,
  manage_kyc: true,
  manage_api: true,
  export_all: true,
  close_merchant: true,
};

const SALES = 'create_link view_own_links share_link see_contacts cancel_own_link send_message extend_link';
const MANAGER =
  'create_link view_own_links view_all_links share_link see_contacts cancel_own_link cancel_any_link send_message extend_link lift_suppression ask_refund refund decide view_report check_places';

describe('mayDo', () => {
  it.each([
    ['none', ''],
    ['viewer', 'view_own_links view_all_links'],
    ['sales', SALES],
    ['finance', 'view_own_links view_all_links see_contacts ask_refund view_report'],
    [
      'api',
      'create_link view_own_links view_all_links share_link see_contacts cancel_own_link cancel_any_link send_message extend_link ask_refund refund view_report',
    ],
    ['manager', MANAGER],
    ['owner', `${MANAGER} change_settings manage_team manage_kyc manage_api export_all close_merchant`],
  ] as const)('lets %s: %s', (role, allowed) => {
    const actions = Object.keys(ACTIONS) as readonly Action[];
    expect(actions.filter((action) => mayDo(role, action)).join(' ')).toBe(allowed);
  });
});
