import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { Role } from '../../../src/domain/merchant/member.js';
import { INITIAL_SETTINGS } from '../../../src/domain/merchant/merchant.js';
import type { Services } from '../../../src/service/create-services.js';
import { buildPaidLink } from '../../support/build-paid-link.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { buildTestActor } from '../../support/build-test-merchant.js';
import { START } from '../../support/fake-clock.js';
import { createFakeWorld } from '../../support/fake-world.js';

const DRAFT = {
  amount: { minor: 4_999, currency: 'USD' },
  description: 'School fees',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
} as const;

const MINE = { linkId: 'lnk_mine' };
const OTHERS = { linkId: 'lnk_others' };
const ENDED = { linkId: 'lnk_ended' };
const PAID = { linkId: 'lnk_paid' };
const SLACK = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const PLACE = { platform: 'slack', channelId: 'C_SALES' } as const;
const ASKED = { mine: false, states: ['open'], words: null, page: 1 } as const;
const KEPT = { values: {}, reviewed: DRAFT, origin: null };
const WAITS = { platform: 'slack', handle: { viewId: 'V1' } } as const;

type Actor = ReturnType<typeof buildTestActor>;
type Try = (services: Services, actor: Actor) => Promise<unknown>;
type Verdict = 'yes' | 'not_allowed' | 'link_not_found';

const share = (handle: { readonly linkId: string }): Try => {
  return ({ shareLink }, actor) => shareLink({ actor, handle, place: PLACE, requestKey: 'press-1' });
};

const extend = (link: { readonly linkId: string }): Try => {
  return (services, actor) => services.extendLink(actor, { link, expiresAt: null });
};

const remind = (link: { readonly linkId: string }): Try => {
  return (services, actor) => services.changeReminders(actor, { link, reminders: 'off' });
};

/** What each use case answers a viewer, a salesperson, a manager and the owner. */
const TABLE: readonly (readonly [name: string, ask: Try, ...verdicts: readonly Verdict[]])[] = [
  ['previewLink', (s, a) => s.previewLink(a, DRAFT), 'not_allowed', 'yes', 'yes', 'yes'],
  [
    'createLink',
    (s, actor) => s.createLink({ actor, draft: DRAFT, requestKey: 'k', reviewedAt: null, cardPlace: null }),
    ...(['not_allowed', 'yes', 'yes', 'yes'] as const),
  ],
  ['keepDraft', (s, a) => s.keepDraft(a, KEPT), 'not_allowed', 'yes', 'yes', 'yes'],
  ['getDraft', (s, a) => s.getDraft(a, 'dft_mine'), 'not_allowed', 'yes', 'yes', 'yes'],
  ['discardDraft', (s, a) => s.discardDraft(a, 'dft_gone'), 'not_allowed', 'yes', 'yes', 'yes'],
  ['checkPlaces', (s, a) => s.checkPlaces(a, null), 'not_allowed', 'not_allowed', 'yes', 'yes'],
  [
    'askCreation',
    (s, a) => s.askCreation(a, { draftId: 'dft_mine', waitsAt: WAITS }),
    ...(['not_allowed', 'yes', 'yes', 'yes'] as const),
  ],
  ['listLinks', (s, actor) => s.listLinks({ actor, ...ASKED }), 'yes', 'yes', 'yes', 'yes'],
  ['getLinkStatus, own', (s, a) => s.getLinkStatus(a, MINE), 'yes', 'yes', 'yes', 'yes'],
  ['getLinkStatus', (s, a) => s.getLinkStatus(a, OTHERS), 'yes', 'link_not_found', 'yes', 'yes'],
  ['getLinkToShare, own', (s, a) => s.getLinkToShare(a, MINE, 'share'), 'not_allowed', 'yes', 'yes', 'yes'],
  [
    'getLinkToShare',
    (s, a) => s.getLinkToShare(a, OTHERS, 'share'),
    'not_allowed',
    'link_not_found',
    'yes',
    'yes',
  ],
  ['shareLink, own', share(MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['shareLink', share(OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  ['getLinkToCancel, own', (s, a) => s.getLinkToCancel(a, MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['getLinkToCancel', (s, a) => s.getLinkToCancel(a, OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  ['cancelLink, own', (s, a) => s.cancelLink(a, MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['cancelLink', (s, a) => s.cancelLink(a, OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  ['getLinkToExtend, own', (s, a) => s.getLinkToExtend(a, MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['getLinkToExtend', (s, a) => s.getLinkToExtend(a, OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  ['extendLink, own', extend(MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['extendLink', extend(OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  ['getLinkToReissue, own', (s, a) => s.getLinkToReissue(a, ENDED), 'not_allowed', 'yes', 'yes', 'yes'],
  ['changeReminders, own', remind(MINE), 'not_allowed', 'yes', 'yes', 'yes'],
  ['changeReminders', remind(OTHERS), 'not_allowed', 'link_not_found', 'yes', 'yes'],
  [
    'changeSettings',
    (s, a) => s.changeSettings(a, INITIAL_SETTINGS, 'slack'),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  ['listManagers', (s, a) => s.listManagers(a), 'not_allowed', 'not_allowed', 'not_allowed', 'yes'],
  [
    'appointManagers',
    (s, actor) =>
      s.appointManagers({
        actor,
        workspace: { platform: 'slack', workspaceId: 'T_LOTUS' },
        userIds: ['U_NEW'],
      }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
];

/** What finance may ask for: it sees all, reports, and asks for refunds, whatever else is asked of the same use cases. */
const FINANCE: ReadonlySet<string> = new Set([
  'listLinks',
  'getLinkStatus, own',
  'getLinkStatus',
  'getTeam',
  'makeReport',
  'getLinkToRefund',
]);

/** Beside links: money that goes back, reports, and what is the owner's alone. */
const MORE: readonly (readonly [name: string, ask: Try, ...verdicts: readonly Verdict[]])[] = [
  ['getTeam', (s, a) => s.getTeam(a), 'yes', 'yes', 'yes', 'yes'],
  ['getTeammate', (s, a) => s.getTeammate(a, 'mem_jo'), 'not_allowed', 'not_allowed', 'not_allowed', 'yes'],
  ['listDoings', (s, a) => s.listDoings(a, 'mem_jo'), 'not_allowed', 'not_allowed', 'not_allowed', 'yes'],
  [
    'addPeople',
    (s, a) => s.addPeople(a, { workspace: SLACK, userIds: ['U_NEW'], role: 'sales' }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  [
    'changeRole',
    (s, a) => s.changeRole(a, { memberId: 'mem_mai', role: 'viewer', place: 'slack' }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  [
    'setDeputy',
    (s, a) => s.setDeputy(a, { memberId: 'mem_mai', deputyId: 'mem_jo', place: 'slack' }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  [
    'removeMember',
    (s, a) => s.removeMember(a, { memberId: 'mem_mai', place: 'slack' }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  [
    'inviteAccount',
    (s, a) => s.inviteAccount(a, { as: 'sales', place: 'slack' }),
    ...(['not_allowed', 'not_allowed', 'not_allowed', 'yes'] as const),
  ],
  ['inviteLogo', (s, a) => s.inviteLogo(a), 'not_allowed', 'not_allowed', 'not_allowed', 'yes'],
  ['inviteGatewayPage', (s, a) => s.inviteGatewayPage(a), 'not_allowed', 'not_allowed', 'not_allowed', 'yes'],
  [
    'changeMode',
    (s, a) => s.changeMode(a, 'test', 'slack'),
    'not_allowed',
    'not_allowed',
    'not_allowed',
    'yes',
  ],
  [
    'makeReport',
    (s, a) => s.makeReport(a, { from: START, until: new Date(START.getTime() + 1) }),
    ...(['not_allowed', 'not_allowed', 'yes', 'yes'] as const),
  ],
  [
    'getLinkToRefund',
    (s, a) => s.getLinkToRefund(a, PAID),
    ...(['not_allowed', 'link_not_found', 'yes', 'yes'] as const),
  ],
];

const ROLES = ['viewer', 'sales', 'manager', 'owner'] as const;
/** One table for all roles; whoever has none may do nothing. */
const CASES = [...TABLE, ...MORE].flatMap(([name, ask, ...verdicts]) => [
  ...ROLES.map((role, at) => ({ name, ask, role, verdict: verdicts[at] })),
  { name, ask, role: 'finance' as const, verdict: FINANCE.has(name) ? 'yes' : 'no' },
  { name, ask, role: 'none' as const, verdict: 'no' },
]);

const actorOf = (role: Role): Actor => buildTestActor({ memberId: 'mem_me', role });

/** A link of the actor's own and one of somebody else's, and a draft of their own. */
async function setUp(more: readonly Link[] = []) {
  const world = createFakeWorld({
    links: [
      buildTestLink({ id: 'lnk_mine', reference: 'MINE', ownerId: 'mem_me' }),
      buildTestLink({
        id: 'lnk_ended',
        reference: 'ENDED',
        slug: 'ended00000000000000000',
        ownerId: 'mem_me',
        state: 'expired',
      }),
      buildTestLink({ id: 'lnk_others', reference: 'OTHERS', slug: 'other00000000000000000' }),
      ...more,
    ],
  });
  await world.drafts.save({
    ...KEPT,
    id: 'dft_mine',
    merchantId: 'mer_lotus',
    memberId: 'mem_me',
    createdAt: world.clock.now(),
  });
  return world;
}

describe('the use cases and the table of rights', () => {
  it.each(CASES)('$name answers a $role: $verdict', async ({ ask, role, verdict }) => {
    const { services } = await setUp([
      buildPaidLink({ id: 'lnk_paid', reference: 'PAID', slug: 'paid0000000000000000000' }),
    ]);
    const answer = await ask(services, actorOf(role)).then(
      () => 'yes',
      ({ code }: { code?: string }) => code,
    );
    // To whom a thing is not shown, it is not there.
    if (verdict === 'no') expect(['not_allowed', 'link_not_found']).toContain(answer);
    else expect(answer).toBe(verdict);
  });

  it('leaves nothing behind where a share was refused', async () => {
    const { services, chatMessages } = await setUp();
    await expect(share(OTHERS)(services, actorOf('viewer'))).rejects.toMatchObject({
      details: { action: 'share_link', role: 'viewer' },
    });
    expect(chatMessages.all()).toEqual([]);
  });

  it.each([
    ['viewer', 'see', 'see'],
    ['sales', 'see seeContacts share makeAgain cancel send extend', null],
    [
      'manager',
      'see seeContacts share makeAgain cancel decide send extend',
      'see seeContacts share makeAgain cancel decide send extend',
    ],
    [
      'owner',
      'see seeContacts share makeAgain cancel decide send extend',
      'see seeContacts share makeAgain cancel decide send extend',
    ],
  ] as const)('says with each listed link what a %s may do with it', async (role, own, others) => {
    const { services } = await setUp();
    const { links } = await services.listLinks({ actor: actorOf(role), ...ASKED });
    const rights = links.map(({ reference, may }) => [
      reference,
      Object.entries(may)
        .filter(([, is]) => is)
        .map(([right]) => right)
        .join(' '),
    ]);
    expect(Object.fromEntries(rights)).toEqual({ MINE: own, ...(others === null ? {} : { OTHERS: others }) });
  });
});
