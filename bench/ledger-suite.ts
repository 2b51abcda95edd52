import { printFigure } from './report.js';
import { measureLedger } from './rows/ledger.js';
import { measureOpenAttempts } from './rows/open-attempts.js';

const ROWS = 1_000_000;

/** The ledger at its full size: storing so many rows takes minutes and 2 GB in the temporary folder. `npm run bench -- ledger 100000` takes fewer. */
export async function runLedgerSuite(rows = ROWS): Promise<void> {
  const figures = [...(await measureOpenAttempts()), ...(await measureLedger(rows))];
  figures.forEach(printFigure);
  if (figures.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
}
