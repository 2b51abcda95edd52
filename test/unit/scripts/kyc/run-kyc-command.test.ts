import { beforeEach, describe, expect, it } from '@jest/globals';
import { runKycCommand } from '../../../../scripts/kyc/run-kyc-command.js';
import { parseOperators } from '../../../../src/config/parse-operators.js';
import { NO_OPERATOR, type Operator } from '../../../../src/domain/kyc/operator.js';
import { makeDecideKyc } from '../../../../src/service/merchants/decide-kyc.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../support/english.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../../../support/fake-service-deps.js';

const OPERATOR: Operator = {
  ...NO_OPERATOR,
  reviewers: [
    { name: 'ann', accounts: [{ platform: 'slack', userId: 'U0ANN' }] },
    { name: 'bob', accounts: [{ platform: 'telegram', userId: '4211' }] },
    { name: 'mai', accounts: [{ platform: 'slack', userId: 'U_MAI' }] },
  ],
};

let store: FakeServiceDeps;
let printed: string[];
let told: string[];
beforeEach(() => {
  store = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [buildTestMember()] });
  printed = [];
  told = [];
  store.kycs.put(
    buildTestKyc({
      state: 'submitted',
      submission: { memberId: 'mem_mai', at: store.clock.now(), number: 1 },
    }),
  );
});

const run = (args: readonly string[], operator = OPERATOR) =>
  runKycCommand(args, {
    ...{ ...store, operator, words: ENGLISH, kick: () => {} },
    tellTrail: async (merchantId) => void told.push(merchantId),
    print: (line) => void printed.push(line),
  });
const decide = (action: string, as: string, ...more: readonly string[]) =>
  run([action, 'mer_lotus', '--as', as, '--reason', 'All is in order', ...more]);
const stateOf = async () => (await store.kycs.find('mer_lotus'))?.state;

describe('npm run kyc', () => {
  it('lists merchants by how they stand', async () => {
    expect(await run(['list'])).toBe(0);
    expect(printed.join('\n')).toContain('mer_lotus');
    expect(printed.join('\n')).toContain('Waiting for review');
    printed = [];
    expect(await run(['list', '--state', 'approved'])).toBe(0);
    expect(printed).toEqual(['Nobody stands so.']);
  });

  it('shows what the card says', async () => {
    expect(await run(['show', 'mer_lotus'])).toBe(0);
    const said = printed.join('\n');
    for (const part of [
      'Waiting for review',
      'Legal name: Lotus Valley School Co., Ltd.',
      '0 of 2',
      'Not screened',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).toContain('doc_extract');
  });

  it('approves by two, and puts each into the trail', async () => {
    expect(await decide('approve', 'ann')).toBe(0);
    expect(printed.at(-1)).toContain('1 of 2');
    expect(await stateOf()).toBe('submitted');
    expect(await decide('approve', 'Bob', '--risk', 'high')).toBe(0);
    expect(await store.kycs.find('mer_lotus')).toMatchObject({ state: 'approved', risk: 'high' });
    expect(told).toEqual(['mer_lotus', 'mer_lotus']);
    const entries = await store.auditOutbox.listUntold('mer_lotus');
    expect(entries.map(({ action, place, actor }) => ({ action, place, actor }))).toEqual([
      { action: 'kyc.approve', place: 'command', actor: { kind: 'operator', reviewer: 'ann' } },
      { action: 'kyc.approve', place: 'command', actor: { kind: 'operator', reviewer: 'bob' } },
    ]);
  });

  it('takes no second yes of one person', async () => {
    await decide('approve', 'ann');
    expect(await decide('approve', 'ann')).toBe(1);
    expect(printed.at(-1)).toContain('You approved this already');
  });

  it('takes no second yes of one person by another way in, however they write their name', async () => {
    const [ann] = OPERATOR.reviewers;
    if (ann === undefined) throw new Error('ann is one of them');
    const decideKyc = makeDecideKyc({ ...store, operator: OPERATOR, kick: () => {} });
    await decideKyc(ann, {
      ...{ merchantId: 'mer_lotus', action: 'approve', reason: 'Seen in Slack', place: 'slack' },
    });
    for (const name of ['ann', 'ANN', 'Ann']) {
      expect(await decide('approve', name)).toBe(1);
      expect(printed.at(-1)).toContain('You approved this already');
    }
    expect(await stateOf()).toBe('submitted');
    expect((await store.kycs.find('mer_lotus'))?.approvals).toHaveLength(1);
    expect(await decide('approve', 'bob')).toBe(0);
    expect(await stateOf()).toBe('approved');
  });

  it('takes a yes of somebody no more whom the operator calls another name: it is one person still', async () => {
    await decide('approve', 'ann');
    const renamed = { name: 'anna', accounts: [{ platform: 'slack', userId: 'U0ANN' }] } as const;
    const operator = { ...OPERATOR, reviewers: [renamed] };
    expect(await run(['approve', 'mer_lotus', '--as', 'anna', '--reason', 'Again'], operator)).toBe(0);
    expect(printed.at(-1)).toContain('1 of 2');
    expect(await stateOf()).toBe('submitted');
  });

  it('has no two names for one person: who decides is named with all accounts', () => {
    expect(parseOperators('ann=slack:U0ANN,anna=slack:U0ANN')).toBeNull();
    expect(parseOperators('ann=slack:U0ANN|telegram:7,Ann=telegram:8')).toBeNull();
    expect(parseOperators('ann=slack:T1/U0ANN,anna=slack:U0ANN')).toBeNull();
  });

  it('takes nothing from one of the merchant’s own', async () => {
    expect(await decide('approve', 'mai')).toBe(1);
    expect(printed.at(-1)).toContain('you belong to this business');
    expect(await stateOf()).toBe('submitted');
  });

  it('asks about the fields that are named, else about what is sold', async () => {
    expect(await decide('ask', 'ann', '--field', 'website', '--field', 'address')).toBe(0);
    expect((await store.kycs.find('mer_lotus'))?.requests).toEqual([
      { field: 'address', words: 'All is in order' },
      { field: 'website', words: 'All is in order' },
    ]);
    store = createFakeServiceDeps({ merchants: [buildTestMerchant()], members: [buildTestMember()] });
    store.kycs.put(buildTestKyc({ state: 'submitted' }));
    expect(await decide('ask', 'ann')).toBe(0);
    expect((await store.kycs.find('mer_lotus'))?.requests.map(({ field }) => field)).toEqual(['trade']);
  });

  it('rejects, suspends and resumes', async () => {
    await decide('approve', 'ann');
    await decide('approve', 'bob');
    expect(await decide('suspend', 'bob')).toBe(0);
    expect(await stateOf()).toBe('suspended');
    expect(printed).toContain('The owners of the merchant read this.');
    expect(await decide('resume', 'ann')).toBe(0);
    expect(printed).toContain('Kept for the record. The owners of the merchant do not read it.');
    expect(await stateOf()).toBe('approved');
    expect(await decide('reject', 'ann')).toBe(1);
    expect(await stateOf()).toBe('approved');
  });

  it('says who there is where the name is not one of them', async () => {
    expect(await decide('approve', 'eve')).toBe(1);
    expect(printed).toEqual(['OPERATORS does not name eve: it names ann, bob, mai.']);
    expect(await run(['approve', 'mer_lotus', '--as', 'ann', '--reason', 'x'], NO_OPERATOR)).toBe(1);
    expect(printed.at(-1)).toBe('Nobody decides here: OPERATORS is not set.');
  });

  it('knows no merchant that never began', async () => {
    expect(await run(['show', 'mer_other'])).toBe(1);
    expect(await run(['approve', 'mer_other', '--as', 'ann', '--reason', 'x'])).toBe(1);
    expect(printed.at(-1)).toContain('nobody began one');
  });

  it.each([
    [[]],
    [['approve']],
    [['approve', 'mer_lotus']],
    [['approve', 'mer_lotus', '--as', 'ann']],
    [['approve', 'mer_lotus', '--as', 'ann', '--reason', '  ']],
    [['approve', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--risk', 'low']],
    [['ask', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--field', 'shoe_size']],
    [['ask', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--field', 'email_confirmed']],
    [['approve', 'mer_lotus', 'mer_other', '--as', 'ann', '--reason', 'x']],
    [['list', '--state', 'happy']],
    [['list', 'mer_lotus']],
    [['lapse', 'mer_lotus', '--as', 'ann', '--reason', 'x']],
    [['show', 'mer_lotus', '--force']],
    [['show', 'mer_lotus', '--as', 'ann']],
    [['list', '--risk', 'high']],
    [['approve', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--field', 'website']],
    [['reject', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--risk', 'high']],
    [['ask', 'mer_lotus', '--as', 'ann', '--reason', 'x', '--state', 'submitted']],
  ])('says how it is called instead of %j', async (args) => {
    expect(await run(args)).toBe(2);
    expect(printed.join()).toContain('npm run kyc -- <command> <merchant> --as <name> --reason <why>');
    expect(await stateOf()).toBe('submitted');
  });
});
