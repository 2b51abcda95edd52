import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Balances } from '../../src/domain/ledger/balances.js';
import { formatMoney } from '../../src/domain/money/format-money.js';
import type { LedgerBooks } from '../../src/ports/ledger.js';
import { type CheckLedgerDeps, makeCheckLedger } from '../../src/service/ledger/check-ledger.js';
import { describeDifference } from './describe-difference.js';
import type { LedgerArguments } from './read-ledger-arguments.js';

export interface CheckBooksDeps {
  readonly books: LedgerBooks;
  readonly askGateway: CheckLedgerDeps['askGateway'];
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Beyond these, differences are counted and not told one by one. */
const MOST_TOLD = 1_000;

/** Tells what does not agree, and what the ledger comes to; 1 where anything does not agree. */
export async function checkBooks(
  { merchantId }: Pick<LedgerArguments, 'merchantId'>,
  { books, askGateway, print, words }: CheckBooksDeps,
): Promise<number> {
  let told = 0;
  const check = makeCheckLedger({ books, askGateway });
  const { balances, ...checked } = await check({
    merchantId,
    onDifference(difference) {
      told += 1;
      if (told <= MOST_TOLD) print(describeDifference(words, difference));
    },
  });
  for (const [name, ofMerchant] of balances) printBalances(name, ofMerchant, { print, words });
  print(words.say('terminal.ledger.checked', { ...checked }));
  return checked.differences === 0 ? 0 : 1;
}

function printBalances(
  name: string,
  balances: Balances,
  { print, words }: Pick<CheckBooksDeps, 'print' | 'words'>,
): void {
  for (const [currency, balance] of balances) {
    const show = (minor: number) => formatMoney({ minor, currency });
    print(
      words.say('terminal.ledger.balance', {
        name,
        captured: show(-balance.captured),
        refunded: show(balance.refunded),
        fees: show(balance.fees),
        disputed: show(balance.disputed),
        net: show(balance.gateway),
      }),
    );
  }
}
