import { describe, expect, it } from '@jest/globals';
import { readLine } from '../../../../../src/adapters/chat/conversation/read-line.js';
import type { Role } from '../../../../../src/domain/merchant/member.js';
import type { Payout } from '../../../../../src/ports/gateway-books.js';
import { buildPaymentRows } from '../../../../support/build-ledger-row.js';
import { START } from '../../../../support/fake-clock.js';
import { createConversationBench } from './conversation-bench.js';

const PAYOUT: Payout = {
  ref: 'po_1',
  amount: { minor: 1_000, currency: 'USD' },
  status: 'paid',
  arrivesAt: START,
  lines: [
    { ref: 'txn_1', kind: 'payment', paymentRef: 'pay_1', amountMinor: 900, feeMinor: 0, at: START },
    { ref: 'txn_2', kind: 'payment', paymentRef: 'pay_9', amountMinor: 100, feeMinor: 0, at: START },
  ],
};

function open(payouts: readonly Payout[] = []) {
  const bench = createConversationBench();
  Object.assign(bench.store.gateway, {
    capabilities: { ...bench.store.gateway.capabilities, listsPayouts: true },
    async *listPayouts() {
      yield* payouts;
    },
  });
  const name = { merchantId: 'mer_lotus', linkId: 'lnk_1', reference: 'INV-42', paymentRef: 'pay_1' };
  bench.store.ledger.names.push(name);
  const ask = async (line: string, role: Role = 'manager') => {
    const reply = await bench.ask(role, readLine(line));
    if (!('parts' in reply)) throw new Error(`${reply.kind} is no page`);
    return reply;
  };
  return { ...bench, ask };
}

function filesOf({ parts }: Awaited<ReturnType<ReturnType<typeof open>['ask']>>) {
  return parts.flatMap((part) =>
    part.kind === 'choices' ? part.choices.flatMap((choice) => ('url' in choice ? [choice] : [])) : [],
  );
}

describe('/paylink report', () => {
  it('says what came this month, by the reader’s clock, test mode once', async () => {
    const { store, ask } = open();
    await store.ledger.add(buildPaymentRows('evt_1', 4_999, { ownerId: 'mem_sales' }));
    const { kind, words } = await ask('report');
    expect(kind).toBe('report');
    expect(words.split('\n')).toEqual([
      '1 Nov 2026 to 30 Nov 2026, Bangkok time',
      'Test mode: no money moves.',
      'Captured 49.99 USD in 1 payment',
      'Refunded 0.00 USD · Fees 0.00 USD · Disputed 0.00 USD · Net 49.99 USD',
      'By seller',
      'Mai: 49.99 USD in 1 payment, net 49.99 USD',
      'By gateway',
      'Sandbox bank: 49.99 USD in 1 payment, net 49.99 USD',
    ]);
  });

  it('says that nothing moved, and offers the file all the same', async () => {
    const { ask } = open();
    const reply = await ask('report last month');
    expect(reply.words).toContain('1 Oct 2026 to 31 Oct 2026');
    expect(reply.words).toContain('No money moved in these days.');
    expect(filesOf(reply).map(({ label }) => label)).toEqual(['Download CSV']);
  });

  it('tells what waits for a person, and asks what nobody can match', async () => {
    const { store, ask } = open([PAYOUT]);
    store.ledger.questions = { decisions: 2, disputes: 1, refunds: 1 };
    const reply = await ask('report 2026-11');
    expect(reply.words).toContain('2 links need a decision');
    expect(reply.words).toContain('1 link is disputed.');
    expect(reply.words).toContain('1 link has a refund that waits for a second person.');
    expect(reply.words).toContain('From INV-42 9.00 USD');
    expect(reply.words).toContain(
      'What is this? 1.00 USD in it belong to no link (line txn_2 at Sandbox bank).',
    );
    expect(filesOf(reply).map(({ opens }) => opens)).toEqual(['ledger_file', 'payouts_file']);
  });

  it('gives each who asks an address of their own', async () => {
    const { ask } = open();
    const [one, other] = [filesOf(await ask('report')), filesOf(await ask('report'))];
    expect(one[0]?.url).toMatch(/^https:\/\/pay\.example\.com\/report-files\/[\w-]{16,}$/);
    expect(one[0]?.url).not.toBe(other[0]?.url);
  });

  it('shows how to write days that it cannot read', async () => {
    const { ask } = open();
    const reply = await ask('report sometime soon');
    expect([reply.kind, reply.words.slice(0, 43)]).toEqual([
      'refusal',
      'I could not read the days “sometime soon”. ',
    ]);
    expect(reply.parts).toContainEqual({ kind: 'copy', text: '/paylink report last month' });
  });

  it('asks which days are meant where the end comes before the start', async () => {
    const { ask } = open();
    const { words, parts } = await ask('report 15 oct 2026 to 1 oct 2026');
    expect(words.split('\n')[0]).toContain('“15 oct 2026 to 1 oct 2026”');
    expect(parts).toContainEqual({ kind: 'copy', text: '/paylink report 2026-10-01..2026-10-15' });
  });

  it('is refused to who may not see it', async () => {
    const { ask } = open();
    await expect(ask('report', 'sales')).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
