import { availableParallelism } from 'node:os';
import { createProgress, type Figure, printFigure } from './report.js';
import { measureCarrierNews } from './rows/carrier-news.js';
import { measureClaim } from './rows/claim.js';
import { measureCreateLink } from './rows/create-link.js';
import { measureDueWork } from './rows/due-work.js';
import { measureFindLinks } from './rows/find-links.js';
import { measureIdle } from './rows/idle.js';
import { measureMemory } from './rows/memory.js';
import { measurePayPage } from './rows/pay-page.js';
import { measureSlashAcknowledgement } from './rows/slash-acknowledgement.js';
import { measureStartUp } from './rows/start-up.js';

/** Stored within half a minute; `npm run bench -- find` takes a million. */
const FOUND_AMONG = 100_000;

const ROWS: readonly { readonly label: string; readonly measure: () => Promise<readonly Figure[]> }[] = [
  { label: 'slash commands, 50 at once', measure: measureSlashAcknowledgement },
  { label: 'links created', measure: measureCreateLink },
  { label: 'due work', measure: measureDueWork },
  { label: 'news of messages', measure: measureCarrierNews },
  { label: 'claims', measure: measureClaim },
  { label: 'pay pages', measure: measurePayPage },
  { label: 'searches', measure: () => measureFindLinks(FOUND_AMONG) },
  { label: 'starts', measure: measureStartUp },
  { label: '10,000 links and 30,000 commands', measure: measureMemory },
  { label: '100,000 links, and nothing due', measure: measureIdle },
];

/** Every figure beside its yardstick, the two in turns on the same machine; a missed goal makes the exit code 1. */
export async function runProductSuite(): Promise<void> {
  const progress = createProgress(ROWS.length);
  const figures: Figure[] = [];
  for (const { label, measure } of ROWS) {
    progress.step(label);
    figures.push(...(await measure()));
  }
  progress.end();
  console.log(`Paylink on Node ${process.versions.node}, ${availableParallelism()} cores, load included\n`);
  figures.forEach(printFigure);
  if (figures.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
}
