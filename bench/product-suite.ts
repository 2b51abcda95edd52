import { availableParallelism } from 'node:os';
import { createProgress, type Figure, printFigure } from './report.js';
import { measureApiLinks } from './rows/api-links.js';
import { measureCardsInStep } from './rows/cards-in-step.js';
import { measureCarrierNews } from './rows/carrier-news.js';
import { measureClaim } from './rows/claim.js';
import { measureCreateLink } from './rows/create-link.js';
import { measureDueWork } from './rows/due-work.js';
import { measureFindLinks } from './rows/find-links.js';
import { measureHealthyLane } from './rows/healthy-lane.js';
import { measureIdle } from './rows/idle.js';
import { measureMailDeliveries } from './rows/mail-deliveries.js';
import { measureMemory } from './rows/memory.js';
import { measurePayPage } from './rows/pay-page.js';
import { measureRights } from './rows/rights.js';
import { measureSlashAcknowledgement } from './rows/slash-acknowledgement.js';
import { measureStartUp } from './rows/start-up.js';
import { measureStartWithMerchants } from './rows/start-with-merchants.js';
import { measureTelegramUpdates } from './rows/telegram-updates.js';
import { measureWebhooks } from './rows/webhooks.js';

/** Stored within half a minute; `npm run bench -- find` takes a million. */
const FOUND_AMONG = 100_000;

interface Row {
  readonly name: string;
  readonly label: string;
  readonly measure: () => Promise<readonly Figure[]>;
}

const ROWS: readonly Row[] = [
  { name: 'commands', label: 'slash commands, 50 at once', measure: measureSlashAcknowledgement },
  { name: 'updates', label: 'updates of Telegram', measure: measureTelegramUpdates },
  { name: 'step', label: 'a card in five groups', measure: measureCardsInStep },
  { name: 'creation', label: 'links created', measure: measureCreateLink },
  { name: 'rights', label: 'links created, rights asked', measure: measureRights },
  { name: 'due-work', label: 'due work', measure: measureDueWork },
  { name: 'mail', label: 'emails by SendGrid’s adapter', measure: measureMailDeliveries },
  { name: 'lag', label: 'emails while texts hang', measure: measureHealthyLane },
  { name: 'webhooks', label: 'webhooks out', measure: measureWebhooks },
  { name: 'news', label: 'news of messages', measure: measureCarrierNews },
  { name: 'claims', label: 'claims', measure: measureClaim },
  { name: 'pages', label: 'pay pages', measure: measurePayPage },
  { name: 'api', label: 'links by API', measure: measureApiLinks },
  { name: 'searches', label: 'searches', measure: () => measureFindLinks(FOUND_AMONG) },
  { name: 'start', label: 'starts', measure: measureStartUp },
  { name: 'merchants', label: 'starts with 10,000 merchants', measure: measureStartWithMerchants },
  { name: 'memory', label: '10,000 links and 30,000 commands', measure: measureMemory },
  { name: 'idle', label: '100,000 links, and nothing due', measure: measureIdle },
];

/** By which a row can be measured alone. */
export function listRows(): readonly string[] {
  return ROWS.map(({ name }) => name);
}

/**
 * Every figure beside its yardstick, the two in turns on the same machine; a missed goal makes the exit code 1.
 * `names`: of the rows to measure; none: all.
 */
export async function runProductSuite(names: readonly string[]): Promise<void> {
  const rows = names.length === 0 ? ROWS : ROWS.filter(({ name }) => names.includes(name));
  const progress = createProgress(rows.length);
  const figures: Figure[] = [];
  for (const { label, measure } of rows) {
    progress.step(label);
    figures.push(...(await measure()));
  }
  progress.end();
  console.log(`Paylink on Node ${process.versions.node}, ${availableParallelism()} cores, load included\n`);
  figures.forEach(printFigure);
  if (figures.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
}
