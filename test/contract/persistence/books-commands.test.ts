import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runAuditCommand } from '../../../scripts/audit/run-audit-command.js';
import { runLedgerCommand } from '../../../scripts/ledger/run-ledger-command.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { buildTestMerchant } from '../../support/build-test-merchant.js';
import { ENGLISH } from '../../support/english.js';
import { buildLink } from './build-link.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();

interface Ran {
  readonly code: number;
  readonly printed: readonly string[];
}

type Run = (store: Store, ...args: readonly string[]) => Promise<Ran>;

const openGateways = async (): Promise<never> => {
  throw new Error('no gateway is asked');
};

const ledger: Run = async (store, ...args) => {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  return { code: await runLedgerCommand(args, { store, words: ENGLISH, print, openGateways }), printed };
};

const audit: Run = async (store, ...args) => {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  return { code: await runAuditCommand(args, { store, words: ENGLISH, print }), printed };
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paylink-books-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['npm run ledger', ledger, '0 links, 0 rows: all agree'],
  ['npm run audit', audit, '0 merchants, 0 rows: each trail is whole'],
] as const)('%s', (_name, run, nothingYet) => {
  it('says that it knows of no such merchant, and whom it knows, and writes no file', async () => {
    const store = await openStore();
    await store.merchants.insertMerchant(buildTestMerchant({ id: 'mer_lotus', name: 'Lotus Valley School' }));
    const said = [
      'Nothing is known of a merchant mer_lotsu. The newest are:\n  mer_lotus  Lotus Valley School',
    ];
    const file = join(folder, 'rows');
    expect(await run(store, 'check', '--merchant', 'mer_lotsu')).toEqual({ code: 2, printed: said });
    expect(await run(store, 'check', '--merchant', '')).toMatchObject({ code: 2 });
    expect(await run(store, 'export', '--merchant', 'mer_lotsu', '--out', file)).toEqual({
      ...{ code: 2, printed: said },
    });
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('says so where there is no merchant at all', async () => {
    expect(await run(await openStore(), 'check', '--merchant', 'mer_lotus')).toEqual({
      code: 2,
      printed: ['Nothing is known of a merchant mer_lotus. There is none at all.'],
    });
  });

  it('checks a merchant of whom there is nothing yet', async () => {
    const store = await openStore();
    await store.merchants.insertMerchant(buildTestMerchant({ id: 'mer_lotus' }));
    expect(await run(store, 'check', '--merchant', 'mer_lotus')).toEqual({ code: 0, printed: [nothingYet] });
  });

  it('knows one that was erased by the money that stays', async () => {
    const store = await openStore();
    await store.links.insert(buildLink('lnk_1', { merchantId: 'mer_gone' }), 'req_1');
    expect(await run(store, 'check', '--merchant', 'mer_gone')).toMatchObject({ code: 0 });
  });
});
