import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Words } from '../../src/adapters/chat/words/words.js';
import type { LedgerRow } from '../../src/domain/ledger/ledger-row.js';
import type { LedgerBooks } from '../../src/ports/ledger.js';
import { startLedgerCsv, toLedgerLine } from '../../src/service/report/ledger-csv.js';
import type { LedgerArguments } from './read-ledger-arguments.js';

export interface ExportRowsDeps {
  readonly books: Pick<LedgerBooks, 'readRows'>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

type Exported = Pick<LedgerArguments, 'merchantId' | 'from' | 'until' | 'out'>;

/** Writes rows as CSV, link by link, into a file that nobody else may read, or to the terminal. */
export async function exportRows(asked: Exported, { books, print, words }: ExportRowsDeps): Promise<number> {
  const { out } = asked;
  let count = 0;
  async function* writeLines(): AsyncGenerator<string> {
    yield startLedgerCsv();
    for await (const row of books.readRows(asked.merchantId)) {
      if (!isWithin(row, asked)) continue;
      count += 1;
      yield toLedgerLine(row, row.ownerId);
    }
  }
  const lines = Readable.from(writeLines());
  if (out === null) await pipeline(lines, process.stdout, { end: false });
  else {
    await pipeline(lines, createWriteStream(out, { mode: 0o600 }));
    print(words.say('terminal.ledger.exported', { count, file: out }));
  }
  return 0;
}

function isWithin({ at }: LedgerRow, { from, until }: Exported): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}
