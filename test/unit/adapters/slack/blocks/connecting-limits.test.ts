import { describe, expect, it } from '@jest/globals';
import type { FormReply, PageReply } from '../../../../../src/adapters/chat/conversation/model/reply.js';
import { buildKyc } from '../../../../../src/adapters/chat/conversation/pages/build-kyc.js';
import {
  buildSignedUp,
  buildSignUpForm,
} from '../../../../../src/adapters/chat/conversation/pages/build-sign-up.js';
import { buildStart } from '../../../../../src/adapters/chat/conversation/pages/build-start.js';
import {
  buildConnected,
  buildInvited,
} from '../../../../../src/adapters/chat/conversation/pages/build-team.js';
import { buildWatching } from '../../../../../src/adapters/chat/conversation/pages/build-watching.js';
import {
  buildZoneForm,
  buildZoneSet,
} from '../../../../../src/adapters/chat/conversation/pages/build-zone.js';
import { buildSettings } from '../../../../../src/adapters/chat/conversation/settings/build-settings.js';
import { listUsualZones } from '../../../../../src/adapters/chat/conversation/settings/usual-zones.js';
import { renderMessage, renderView } from '../../../../../src/adapters/slack/blocks/render-reply.js';
import { NO_ORIGIN } from '../../../../../src/adapters/slack/intents/view-metadata.js';
import { buildTestActor, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';
import { MAXIMAL_KYC_PARTS } from '../../../../support/maximal-kyc.js';
import { LONG_WORDS } from './long-words.js';
import { findMessageProblems, findViewProblems } from './slack-limits.js';

const LOTUS = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const GROUPS = ['1', '2', '3', '4', '5'].map((id) => ({
  ...{ platform: 'telegram', workspaceId: `-100${id}`, name: 'N'.repeat(255) },
}));
const merchant = buildTestMerchant();
const watched = {
  ...merchant,
  workspaces: [LOTUS, ...GROUPS.map((group) => ({ ...group, platform: 'telegram' as const }))],
  settings: {
    ...merchant.settings,
    watching: GROUPS.map(({ workspaceId }) => ({
      ...{ platform: 'telegram' as const, workspaceId, channelId: `${workspaceId}/${'9'.repeat(10)}` },
    })),
  },
};

describe.each([
  ['English', ENGLISH],
  ['a language that is far longer', LONG_WORDS],
])('pages of another chat, in %s', (_language, words) => {
  const place = { channelId: '-1001234567890/45' };
  const invited = {
    ...({ words, as: 'me', chat: 'telegram', code: 'j1_'.padEnd(64, 'x'), bot: 'b'.repeat(32) } as const),
    ...{ expiresAt: START, timeZone: 'America/Argentina/ComodRivadavia', mayInvite: true },
  };
  const pages: readonly (readonly [string, PageReply])[] = [
    [
      'the start',
      buildStart({
        ...{
          words,
          merchant: buildTestMerchant({ name: 'M'.repeat(255) }),
          actor: buildTestActor({ role: 'owner' }),
        },
        ...{ zones: listUsualZones('es', 'America/Argentina/ComodRivadavia') },
        ...{ watching: { ...place, isOn: true }, own: null, left: null, timeZone: 'Asia/Bangkok' },
      }),
    ],
    ['the review', buildKyc(words, MAXIMAL_KYC_PARTS)],
    [
      'who has signed up',
      buildSignedUp(words, buildTestMerchant({ name: 'M'.repeat(60), country: 'GS' }), { mayBeLive: false }),
    ],
    ['the code', buildInvited(invited)],
    ['the code of a colleague', buildInvited({ ...invited, as: 'sales', bot: null })],
    ['who is connected', buildConnected(words, 'telegram')],
    ['the zone that was set', buildZoneSet(words, 'America/Argentina/ComodRivadavia')],
    ['what is followed', buildWatching(words, place, { isOn: true, here: true })],
  ];

  it.each(pages)('keep to the limits of Block Kit: %s', (_name, page) => {
    expect(findViewProblems(renderView(words, page, NO_ORIGIN))).toEqual([]);
    expect(findMessageProblems(renderMessage(words, page))).toEqual([]);
  });

  it.each<readonly [string, FormReply]>([
    ['the zone', buildZoneForm(words)],
    ['the sign-up', buildSignUpForm(words, merchant, 'America/Argentina/ComodRivadavia')],
    ['the sign-up from nowhere', buildSignUpForm(words, merchant, 'UTC')],
    [
      'the settings with all that can watch',
      buildSettings(words, { merchant: watched, managerIds: [], here: LOTUS }),
    ],
  ])('keep to the limits of Block Kit: the form of %s', (_name, form) => {
    expect(findViewProblems(renderView(words, form, NO_ORIGIN))).toEqual([]);
  });
});
