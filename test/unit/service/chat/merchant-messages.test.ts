import { describe, expect, it } from '@jest/globals';
import type { Kyc, KycDecision } from '../../../../src/domain/kyc/kyc.js';
import { NO_OPERATOR, type Operator } from '../../../../src/domain/kyc/operator.js';
import type { MerchantNote } from '../../../../src/domain/news/merchant-note.js';
import { makeShowKycCase } from '../../../../src/service/chat/show-kyc-case.js';
import { makeTellKycDecisions } from '../../../../src/service/chat/tell-kyc-decisions.js';
import { createServices } from '../../../../src/service/create-services.js';
import { requestMerchantNews } from '../../../../src/service/news/request-merchant-news.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeChatSender } from '../../../support/fake-chat-sender.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const NOTE: MerchantNote = { kind: 'workspace_lost', name: 'Lotus' };
const PLACE = { platform: 'slack', workspaceId: 'T_OPERATOR', channelId: 'C_REVIEW' } as const;
const OPERATOR: Operator = { ...NO_OPERATOR, place: PLACE };
const SUBMISSION = { memberId: 'mem_mai', at: START, number: 1 };
const SUBMITTED = buildTestKyc({ state: 'submitted', revision: 4, submission: SUBMISSION });

/** Mai and Jo own it, in Slack and in Telegram; Kim only sells. */
function createWorld(kyc: Kyc | null = SUBMITTED, operator = OPERATOR) {
  const slack = createFakeChatSender('slack');
  const telegram = createFakeChatSender('telegram');
  const merchant = buildTestMerchant();
  const workspaces = [...merchant.workspaces, { platform: 'telegram', workspaceId: '7' } as const];
  const deps = createFakeServiceDeps({
    merchants: [{ ...merchant, workspaces }],
    members: [
      buildTestMember({ role: 'owner' }),
      buildTestMember({
        ...{ id: 'mem_jo', role: 'owner' },
        accounts: [{ platform: 'telegram', workspaceId: '7', userId: '7' }],
      }),
      buildTestMember({ id: 'mem_kim', role: 'sales', accounts: [{ platform: 'slack', userId: 'U_KIM' }] }),
    ],
  });
  if (kyc !== null) deps.kycs.put(kyc);
  const world = { ...deps, operator, kick: () => {} };
  const services = createServices({
    ...world,
    senders: [slack, telegram],
    publicUrl: 'https://paylink.test',
  });
  const work = async () => {
    deps.clock.advance(2_000);
    await deps.timers.advance(2_000);
    await services.runner.catchUp();
  };
  return { ...world, slack, telegram, work };
}

const keysOf = ({ chatMessages }: ReturnType<typeof createWorld>) => chatMessages.all().map(({ key }) => key);

describe('requestMerchantNews', () => {
  it('tells each owner in the chat they are in, and nobody else', async () => {
    const world = createWorld();
    await requestMerchantNews(world, 'mer_lotus', { key: 'lost:1', note: NOTE });
    await world.work();
    expect(world.slack.shown.map(({ address }) => address)).toEqual([{ kind: 'person', userId: 'U_MAI' }]);
    expect(world.telegram.shown.map(({ address }) => address)).toEqual([{ kind: 'person', userId: '7' }]);
    expect(world.slack.shown[0]).toMatchObject({ link: null, kycCase: null, people: [{ id: 'mem_mai' }] });
  });

  it('tells it once under one key, and again under another', async () => {
    const world = createWorld();
    const tell = async (key: string) => {
      await requestMerchantNews(world, 'mer_lotus', { key, note: NOTE });
      await world.work();
    };
    await tell('lost:1');
    await tell('lost:1');
    expect(world.slack.shown).toHaveLength(1);
    await tell('lost:2');
    expect(world.slack.shown).toHaveLength(2);
  });

  it('of a merchant that is gone tells nobody', async () => {
    const world = createWorld();
    await requestMerchantNews(world, 'mer_gone', { key: 'lost:1', note: NOTE });
    expect(keysOf(world)).toEqual([]);
  });

  it('passes to no other owner what one of them cannot be told: each has one', async () => {
    const world = createWorld();
    world.slack.answers.push({ outcome: 'impossible', reason: 'account_inactive' });
    await requestMerchantNews(world, 'mer_lotus', { key: 'lost:1', note: NOTE });
    await world.work();
    expect(world.telegram.shown).toHaveLength(1);
    const parked = world.chatMessages.all().filter(({ parkedReason }) => parkedReason !== null);
    expect(parked.map(({ key }) => key)).toEqual(['merchant_note:mer_lotus:lost:1:mem_mai']);
  });
});

describe('makeShowKycCase', () => {
  const show = (world: ReturnType<typeof createWorld>) => makeShowKycCase(world).run('mer_lotus', START);

  it('shows what was submitted in the operator’s own workspace, which no merchant is in', async () => {
    const world = createWorld();
    await show(world);
    await world.work();
    expect(world.slack.shown).toMatchObject([
      {
        address: { kind: 'channel', channelId: 'C_REVIEW' },
        ...{ workspaceId: 'T_OPERATOR', kycCase: { kyc: { state: 'submitted' }, needed: 2 } },
        message: { content: { kind: 'kyc_case', submission: 1 } },
      },
    ]);
  });

  it('edits the card with each change, and leaves it as it is without one', async () => {
    const world = createWorld();
    await show(world);
    await world.work();
    await show(world);
    await world.work();
    expect(world.slack.shown).toHaveLength(1);
    world.kycs.put({ ...SUBMITTED, state: 'rejected', revision: 5 });
    await show(world);
    await world.work();
    expect(world.slack.shown).toHaveLength(2);
    expect(world.slack.shown[1]).toMatchObject({ message: { posted: { messageId: 'm1' } } });
  });

  it('gives the next submission a card of its own, and brings the one before up to date', async () => {
    const world = createWorld();
    await show(world);
    await world.work();
    world.kycs.put({ ...SUBMITTED, revision: 7, submission: { ...SUBMISSION, number: 2 } });
    await show(world);
    await world.work();
    expect(keysOf(world)).toEqual(['kyc_case:mer_lotus:1', 'kyc_case:mer_lotus:2']);
    expect(world.chatMessages.all().map(({ shownVersion }) => shownVersion)).toEqual([7, 7]);
  });

  it.each([
    ['nobody submitted', buildTestKyc(), OPERATOR],
    ['nobody began', null, OPERATOR],
    ['the operator decides by command alone', SUBMITTED, NO_OPERATOR],
  ])('shows nothing where %s', async (_why, kyc, operator) => {
    const world = createWorld(kyc, operator);
    expect(await show(world)).toBeNull();
    expect(keysOf(world)).toEqual([]);
  });

  it('goes to nobody of the merchant where the operator’s place is closed, and anew with the next change', async () => {
    const world = createWorld();
    world.slack.answers.push({ outcome: 'channel_closed', channelId: 'C_REVIEW' });
    await show(world);
    await world.work();
    expect(world.slack.shown).toHaveLength(1);
    expect(world.chatMessages.all()).toMatchObject([{ parkedReason: 'the channel is closed' }]);
    world.kycs.put({ ...SUBMITTED, revision: 5 });
    await show(world);
    await world.work();
    expect(world.slack.shown).toHaveLength(2);
    expect(world.slack.shown[1]).toMatchObject({ address: { channelId: 'C_REVIEW' } });
  });
});

describe('makeTellKycDecisions', () => {
  const decided = (decision: Partial<KycDecision>): KycDecision => ({
    ...{ action: 'approve', reviewer: 'ann', reason: 'In order', at: START },
    ...decision,
  });
  async function tell(kyc: Partial<Kyc>, now = START) {
    const world = createWorld(buildTestKyc(kyc));
    await makeTellKycDecisions(world).run('mer_lotus', now);
    return world.chatMessages
      .all()
      .filter(({ target }) => target.kind === 'member' && target.memberId === 'mem_mai')
      .map(({ content }) => (content.kind === 'merchant_note' ? content.note : null));
  }

  it('tells an approval once it is given by all, without what is for the record', async () => {
    const first = decided({ count: { given: 1, needed: 2 } });
    expect(await tell({ decisions: [first] })).toEqual([]);
    const second = decided({ count: { given: 2, needed: 2 } });
    expect(await tell({ decisions: [first, second] })).toEqual([
      { kind: 'kyc_decided', outcome: 'approved', reason: '' },
    ]);
  });

  it.each([
    ['reject', 'rejected', 'In order'],
    ['suspend', 'suspended', 'In order'],
    ['resume', 'resumed', ''],
    ['lapse', 'lapsed', 'In order'],
  ] as const)('tells of %s', async (action, outcome, reason) => {
    expect(await tell({ decisions: [decided({ action })] })).toEqual([
      { kind: 'kyc_decided', outcome, reason },
    ]);
  });

  it('tells of both where one follows the other before anybody looked, in their order', async () => {
    const at = new Date(START.getTime() + 3_000);
    const decisions = [decided({ action: 'suspend' }), decided({ action: 'resume', at })];
    const world = createWorld(buildTestKyc({ state: 'approved', decisions }));
    await makeTellKycDecisions(world).run('mer_lotus', at);
    await world.work();
    await world.work();
    const told = world.slack.shown.flatMap(({ message: { content } }) =>
      content.kind === 'merchant_note' && content.note.kind === 'kyc_decided' ? [content.note.outcome] : [],
    );
    expect(told).toEqual(['suspended', 'resumed']);
  });

  it('tells what is asked for, until it is answered', async () => {
    const requests = [{ field: 'website', words: 'Which address?' }] as const;
    const decisions = [decided({ action: 'ask' })];
    expect(await tell({ decisions, requests })).toEqual([{ kind: 'kyc_asked', requests }]);
    expect(await tell({ decisions, requests: [] })).toEqual([]);
  });

  it('tells nobody of what was decided long ago', async () => {
    const later = new Date(START.getTime() + 24 * 3_600_000);
    expect(await tell({ decisions: [decided({ action: 'reject' })] }, later)).toEqual([]);
  });
});
