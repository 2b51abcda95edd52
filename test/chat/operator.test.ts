import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { Operator } from '../../src/domain/kyc/operator.js';
import type { MemberActor } from '../../src/domain/merchant/actor.js';
import { COMPLETE_DOCUMENTS, COMPLETE_FACTS } from '../support/build-test-kyc.js';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { readModal, waitForMessage, waitForModal } from './in-words.js';

const PLACE = '#paylink-operators';
const OPERATOR: Operator = {
  reviewers: [
    { name: 'rita', accounts: [{ platform: 'slack', userId: 'U0RITA' }] },
    { name: 'theo', accounts: [{ platform: 'slack', workspaceId: 'T0LOTUS', userId: 'U0THEO' }] },
    { name: 'maya', accounts: [{ platform: 'slack', userId: 'U0MAYA' }] },
  ],
  needed: 2,
  place: { platform: 'slack', workspaceId: 'T0LOTUS', channelId: 'G0OPERATORS' },
  language: 'en',
};

let bench: ChatBench;
let rita: SlackActor;
let theo: SlackActor;
let olivia: SlackActor;
let owner: MemberActor;

beforeEach(async () => {
  bench = await startChatBench({ change: () => ({ operator: OPERATOR }) });
  rita = bench.platform.as('U0RITA');
  theo = bench.platform.as('U0THEO');
  olivia = bench.platform.as('U0OLIVIA');
  owner = await becomeOwner();
  await submit();
});
afterEach(() => bench.stop());

/** An admin who opens the settings owns the business. */
async function becomeOwner(): Promise<MemberActor> {
  await olivia.types('#sales', '/paylink settings');
  await waitForModal(olivia, 'Usual currencies');
  await olivia.closes('all');
  await bench.whenIdle();
  const merchant = await bench.store.merchants.findByWorkspace('slack', 'T0LOTUS');
  const [member] = await bench.store.merchants.listMembers(merchant?.id ?? '', 'owner');
  if (member === undefined) throw new Error('nobody owns it');
  return { kind: 'member', merchantId: member.merchantId, memberId: member.id, role: 'owner' };
}

/** All is given as the page would have kept it, and sent in. */
async function submit(): Promise<void> {
  const seen = await bench.store.kycs.find(owner.merchantId);
  const { kyc } = await bench.services.getKyc(owner);
  if (seen === null) {
    bench.store.kycs.put({
      ...{ ...kyc, revision: 1, state: 'draft', facts: COMPLETE_FACTS, documents: COMPLETE_DOCUMENTS },
    });
  }
  await bench.services.submitKyc(owner, 'page');
  await bench.runJobs();
}

const stateOf = async () => (await bench.store.kycs.find(owner.merchantId))?.state;

async function decide(actor: SlackActor, label: string, reason: string): Promise<string> {
  const card = await waitForMessage(actor, PLACE, 'Lotus Valley School');
  await actor.presses(card, label);
  await waitForModal(actor, 'Reason');
  await actor.submits({ Reason: reason });
  await bench.whenIdle();
  const said = readModal(actor);
  await actor.closes('all');
  await bench.runJobs();
  return said;
}

describe('the card in the operator’s place', () => {
  it('says how the merchant stands, what it wrote, what its gateway and the list say', async () => {
    const card = rita.reads(await waitForMessage(rita, PLACE, 'Waiting for review'));
    for (const part of [
      ...['Lotus Valley School Co., Ltd.', 'Company', 'Thailand', 'Fees of a language school', 'Jo Suwan'],
      ...['No gateway account of its own', 'Not screened', '0 of 2', owner.merchantId, 'extract.pdf'],
    ]) {
      expect(card).toContain(part);
    }
  });

  it('is one card, kept current: the second reviewer sees 1 of 2, and both approve', async () => {
    expect(await decide(rita, 'Approve', 'All papers are in order')).toContain('1 of 2');
    const card = await waitForMessage(theo, PLACE, '1 of 2');
    expect(theo.reads(card)).toContain('rita');
    expect(await stateOf()).toBe('submitted');
    expect(await decide(theo, 'Approve', 'Known to us')).toContain('is approved');
    expect(await stateOf()).toBe('approved');
    await waitForMessage(rita, PLACE, 'Approved');
    expect(rita.messages(PLACE)).toHaveLength(1);
    const note = olivia.reads(await waitForMessage(olivia, 'Paylink', 'Approved'));
    expect(note).toContain('/paylink kyc');
    expect(note).not.toContain('Known to us');
  });

  it('counts nobody twice', async () => {
    await decide(rita, 'Approve', 'All papers are in order');
    await rita.presses(await waitForMessage(rita, PLACE, '1 of 2'), 'Approve');
    const told = await waitForMessage(rita, PLACE, 'You approved this already');
    expect(told.ephemeralFor).toBe('U0RITA');
    expect(await stateOf()).toBe('submitted');
  });

  it('asks field by field, and the owners read what is asked', async () => {
    await rita.presses(await waitForMessage(rita, PLACE, 'Waiting for review'), 'Ask for more');
    const form = await waitForModal(rita, 'Legal name');
    expect(rita.reads(form)).toContain('Written: Lotus Valley School Co., Ltd.');
    await rita.submits();
    await bench.whenIdle();
    expect(await stateOf()).toBe('submitted');
    await rita.submits({ Website: 'Give an address where customers find you' });
    await bench.whenIdle();
    expect(readModal(rita)).toContain('More is asked of Lotus Valley School');
    await bench.runJobs();
    expect(await stateOf()).toBe('more_needed');
    await waitForMessage(rita, PLACE, 'More needed');
    const note = olivia.reads(await waitForMessage(olivia, 'Paylink', 'More needed'));
    expect(note).toContain('Website: Give an address where customers find you');
  });

  it('suspends and resumes, each with a reason', async () => {
    await decide(rita, 'Approve', 'In order');
    await decide(theo, 'Approve', 'In order');
    await decide(rita, 'Suspend', 'Customers complain of missing deliveries');
    await waitForMessage(theo, PLACE, 'Suspended');
    const note = olivia.reads(await waitForMessage(olivia, 'Paylink', 'Suspended'));
    expect(note).toContain('Customers complain of missing deliveries');
    await decide(theo, 'Resume', 'All were delivered');
    expect(await stateOf()).toBe('approved');
    await waitForMessage(olivia, 'Paylink', 'Resumed');
  });

  it('rejects', async () => {
    await decide(theo, 'Reject', 'Sells what may not be sold');
    expect(await stateOf()).toBe('rejected');
    const note = olivia.reads(await waitForMessage(olivia, 'Paylink', 'Rejected'));
    expect(note).toContain('Sells what may not be sold');
    await waitForMessage(theo, PLACE, 'Rejected');
  });

  it('of a submission that was taken back says so, and decides nothing', async () => {
    await rita.presses(await waitForMessage(rita, PLACE, 'Waiting for review'), 'Approve');
    await waitForModal(rita, 'Reason');
    await bench.services.withdrawKyc(owner, 'slack');
    await rita.submits({ Reason: 'In order' });
    await bench.whenIdle();
    expect(readModal(rita)).toContain('the review has moved on');
    expect(await stateOf()).toBe('draft');
    await bench.runJobs();
    const card = await waitForMessage(rita, PLACE, 'Not submitted');
    expect(rita.reads(card)).not.toContain('Ask for more');
  });

  it('of an earlier submission does not decide the next, and stands replaced', async () => {
    const first = await waitForMessage(rita, PLACE, 'Waiting for review');
    await rita.presses(first, 'Approve');
    await waitForModal(rita, 'Reason');
    await bench.services.withdrawKyc(owner, 'slack');
    await submit();
    await rita.submits({ Reason: 'In order' });
    await bench.whenIdle();
    expect(readModal(rita)).toContain('the review has moved on');
    expect((await bench.store.kycs.find(owner.merchantId))?.approvals).toEqual([]);
    await waitForMessage(rita, PLACE, 'Replaced by a newer submission');
    await waitForMessage(rita, PLACE, 'submission 2');
  });

  it('opens documents for the one who asks', async () => {
    await rita.presses(await waitForMessage(rita, PLACE, 'Waiting for review'), 'Look at a document');
    const shown = await waitForMessage(rita, PLACE, 'Each opens once');
    expect(shown.ephemeralFor).toBe('U0RITA');
    expect(JSON.stringify(shown)).toContain('https://pay.example.com/kyc-document/');
  });
});

describe('whoever may not decide', () => {
  it('is told so privately, and becomes nobody’s member', async () => {
    await rita.invites(PLACE, 'U0SAM');
    const sam = bench.platform.as('U0SAM');
    await sam.presses(await waitForMessage(sam, PLACE, 'Waiting for review'), 'Approve');
    const told = await waitForMessage(sam, PLACE, 'only the operator');
    expect(told.ephemeralFor).toBe('U0SAM');
    expect(sam.modal()).toBeUndefined();
    const { merchantId } = owner;
    expect(await bench.store.merchants.findMemberByAccount(merchantId, 'slack', 'U0SAM')).toBeNull();
    expect(await bench.store.merchants.findMemberByAccount(merchantId, 'slack', 'U0RITA')).toBeNull();
  });

  it('is a reviewer who belongs to the merchant', async () => {
    const maya = bench.platform.as('U0MAYA');
    await maya.types('#sales', '/paylink list');
    await waitForMessage(maya, '#sales', 'There are no links here.');
    await rita.invites(PLACE, 'U0MAYA');
    const said = await decide(maya, 'Approve', 'It is mine');
    expect(said).toContain('you belong to this business');
    expect(await stateOf()).toBe('submitted');
  });
});
