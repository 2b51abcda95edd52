import type { Words } from '../../src/adapters/chat/words/words.js';
import { createLedgerBooks } from '../../src/adapters/persistence/ledger/ledger-books.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import type { GatewayRegistry } from '../../src/ports/payment-gateway.js';
import { makeAskGateway } from '../../src/service/ledger/ask-gateway.js';
import { tellUnknownMerchant } from '../work/tell-unknown-merchant.js';
import { checkBooks } from './check-books.js';
import { exportRows } from './export-rows.js';
import { formatLedgerUsage } from './ledger-usage.js';
import { readLedgerArguments } from './read-ledger-arguments.js';

export interface LedgerCommandDeps {
  readonly store: Pick<Store, 'connection'>;
  /** Called only where they are to be asked. */
  readonly openGateways: () => Promise<GatewayRegistry>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Runs one command and answers the exit code: 0 done, 1 something does not agree, 2 the command is not one. */
export async function runLedgerCommand(args: readonly string[], deps: LedgerCommandDeps): Promise<number> {
  const read = readLedgerArguments(args);
  if (read === null) {
    deps.print(formatLedgerUsage(deps.words));
    return 2;
  }
  if (await tellUnknownMerchant(deps, read.merchantId)) return 2;
  const books = createLedgerBooks(deps.store.connection);
  if (read.command === 'export') return exportRows(read, { ...deps, books });
  const askGateway = read.asksGateways ? makeAskGateway({ gateways: await deps.openGateways() }) : null;
  return checkBooks(read, { ...deps, books, askGateway });
}
