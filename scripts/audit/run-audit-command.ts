import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Words } from '../../src/adapters/chat/words/words.js';
import { readAuditRows } from '../../src/adapters/persistence/audit/audit-books.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import { tellUnknownMerchant } from '../work/tell-unknown-merchant.js';
import { formatAuditUsage } from './audit-usage.js';
import { checkTrails } from './check-trails.js';
import { type AuditArguments, readAuditArguments } from './read-audit-arguments.js';

export interface AuditCommandDeps {
  readonly store: Pick<Store, 'connection'>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Runs one command and answers the exit code: 0 done, 1 a trail is broken, 2 the command is not one. */
export async function runAuditCommand(args: readonly string[], deps: AuditCommandDeps): Promise<number> {
  const read = readAuditArguments(args);
  if (read === null) {
    deps.print(formatAuditUsage(deps.words));
    return 2;
  }
  if (await tellUnknownMerchant(deps, read.merchantId)) return 2;
  if (read.command === 'export') return exportTrails(read, deps);
  return checkTrails({ ...deps, rows: readAuditRows(deps.store.connection, read.merchantId) });
}

/** Writes each row as a line of JSON, into a file that nobody else may read, or to the terminal. */
async function exportTrails(
  { merchantId, out }: AuditArguments,
  { store, print, words }: AuditCommandDeps,
): Promise<number> {
  let count = 0;
  const gone = { trails: 0, rows: 0 };
  async function* writeLines(): AsyncGenerator<string> {
    let last: string | null = null;
    for await (const row of readAuditRows(store.connection, merchantId)) {
      count += 1;
      if (row.merchantId !== last && row.number > 1) {
        gone.trails += 1;
        gone.rows += row.number - 1;
      }
      last = row.merchantId;
      yield `${JSON.stringify(row)}\n`;
    }
  }
  const lines = Readable.from(writeLines());
  if (out === null) await pipeline(lines, process.stdout, { end: false });
  else {
    await pipeline(lines, createWriteStream(out, { mode: 0o600 }));
    print(words.say('terminal.ledger.exported', { count, file: out }));
    if (gone.rows > 0) print(words.say('terminal.audit.ended', gone));
  }
  return 0;
}
