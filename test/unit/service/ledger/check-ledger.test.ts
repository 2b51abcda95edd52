import { describe, expect, it } from '@jest/globals';
import type { LedgerRow } from '../../../../src/domain/ledger/ledger-row.js';
import { toLedgerRows } from '../../../../src/domain/ledger/to-ledger-rows.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LedgerBooks } from '../../../../src/ports/ledger.js';
import { makeCheckLedger } from '../../../../src/service/ledger/check-ledger.js';
import type { LedgerDifference } from '../../../../src/service/ledger/ledger-difference.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';

const CAPTURED = { minor: 4999, currency: 'USD' };
const FEE = { minor: 175, currency: 'USD' };

function buildPaidLink(id: string, change: Partial<Link> = {}): Link {
  const attempt = buildTestAttempt({ id: `att_${id}`, status: 'succeeded', captured: CAPTURED, fee: FEE });
  const fact = {
    type: 'payment.succeeded',
    attemptId: attempt.id,
    captured: CAPTURED,
    method: null,
    fee: FEE,
  } as const;
  const history = [buildTestEvent({ type: 'link.created' }), buildTestEvent(fact, { id: `evt_${id}` })];
  return buildTestLink({ id, reference: `PL-${id}`, state: 'paid', attempts: [attempt], history, ...change });
}

function rowsOf(...links: readonly Link[]): readonly LedgerRow[] {
  return links.flatMap((link) => link.history.flatMap((event) => toLedgerRows(link, event)));
}

interface Stored {
  readonly links: readonly Link[];
  readonly rows: readonly LedgerRow[];
  /** Links whose news is on its way. */
  readonly waiting?: readonly string[];
  /** Rows as they are when they are looked at again. */
  readonly rowsLater?: readonly LedgerRow[];
}

function openBooks({ links, rows, waiting = [], rowsLater = rows }: Stored): LedgerBooks {
  const toLedgerLink = (link: Link) => ({ link, isWaiting: waiting.includes(link.id) });
  return {
    async *readLinks() {
      yield* links.map(toLedgerLink);
    },
    async *readRows() {
      yield* rows;
    },
    async reread(linkId) {
      const link = links.find(({ id }) => id === linkId);
      return {
        link: link === undefined ? null : toLedgerLink(link),
        rows: rowsLater.filter((row) => row.linkId === linkId),
      };
    },
  };
}

async function check(stored: Stored, askGateway: Parameters<typeof makeCheckLedger>[0]['askGateway'] = null) {
  const told: LedgerDifference[] = [];
  const checkLedger = makeCheckLedger({ books: openBooks(stored), askGateway });
  const checked = await checkLedger({ merchantId: null, onDifference: (each) => void told.push(each) });
  return { ...checked, told };
}

const ONE = buildPaidLink('lnk_1');
const TWO = buildPaidLink('lnk_2', { mode: 'live' });

describe('checkLedger', () => {
  it('finds nothing where all agree, and says what it comes to, test and live apart', async () => {
    const { told, balances, ...counts } = await check({ links: [ONE, TWO], rows: rowsOf(ONE, TWO) });
    expect(told).toEqual([]);
    expect(counts).toEqual({ links: 2, rows: 8, differences: 0, waiting: 0 });
    const balance = { gateway: 4824, captured: -4999, fees: 175, refunded: 0, disputed: 0 };
    expect([...balances]).toEqual([
      ['mer_lotus test', new Map([['USD', balance]])],
      ['mer_lotus live', new Map([['USD', balance]])],
    ]);
  });

  it('lists what is missing, what is too much and what is different', async () => {
    const [first, second, ...others] = rowsOf(ONE);
    const stray = { ...rowsOf(TWO)[0], linkId: 'lnk_0', id: 'evt_0:0' } as LedgerRow;
    const changed = { ...first, amountMinor: 5000 } as LedgerRow;
    const beyond = { ...second, linkId: 'lnk_9', id: 'evt_9:0' } as LedgerRow;
    const { told, differences } = await check({ links: [ONE], rows: [stray, changed, ...others, beyond] });
    const of = { merchantId: 'mer_lotus', reference: 'PL-lnk_1' };
    expect(told).toEqual([
      { merchantId: 'mer_lotus', reference: 'PL-lnk_2', kind: 'extra', rowId: 'evt_0:0' },
      { ...of, kind: 'different', rowId: 'evt_lnk_1:0' },
      { ...of, kind: 'missing', rowId: 'evt_lnk_1:1' },
      { ...of, kind: 'extra', rowId: 'evt_9:0' },
    ]);
    expect(differences).toBe(4);
  });

  it('finds an event whose rows do not add up, and books that say otherwise than the history', async () => {
    const [created, paid] = ONE.history;
    const postings = [{ account: 'gateway', amountMinor: 4999, currency: 'USD' }] as const;
    const bent = { ...ONE, history: [created, { ...paid, postings }] } as Link;
    const { told } = await check({ links: [bent], rows: rowsOf(bent) });
    const of = { merchantId: 'mer_lotus', reference: 'PL-lnk_1', currency: 'USD' };
    const { currency: _none, ...named } = of;
    expect(told).toEqual([
      { ...named, kind: 'unbalanced', eventId: 'evt_lnk_1' },
      { ...of, kind: 'balance', account: 'gateway', ledger: 4999, link: 4824 },
      { ...of, kind: 'balance', account: 'captured', ledger: 0, link: -4999 },
      { ...of, kind: 'balance', account: 'fees', ledger: 0, link: 175 },
    ]);
  });

  it('waits for rows that are still to be told', async () => {
    const { told, waiting } = await check({ links: [ONE], rows: [], waiting: ['lnk_1'] });
    expect([told, waiting]).toEqual([[], 1]);
  });

  it('looks again at what was written while it read', async () => {
    const { told, waiting } = await check({ links: [ONE], rows: [], rowsLater: rowsOf(ONE) });
    expect([told, waiting]).toEqual([[], 0]);
  });

  it('asks the provider about each link with money', async () => {
    const asked: string[] = [];
    const problem = { merchantId: 'mer_lotus', reference: 'PL-lnk_2', kind: 'unasked' } as const;
    const { told } = await check({ links: [ONE, TWO], rows: rowsOf(ONE, TWO) }, async ({ id }) => {
      asked.push(id);
      return id === 'lnk_2' ? [{ ...problem, attemptId: 'att_lnk_2', problem: 'provider_unavailable' }] : [];
    });
    expect(asked).toEqual(['lnk_1', 'lnk_2']);
    expect(told).toEqual([{ ...problem, attemptId: 'att_lnk_2', problem: 'provider_unavailable' }]);
  });
});
