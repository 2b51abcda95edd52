import type { Words } from '../../src/adapters/chat/words/words.js';
import { fromLinkDocument } from '../../src/adapters/persistence/links/link-mapper.js';
import { type Erased, eraseContact } from '../../src/adapters/persistence/privacy/erase-contact.js';
import {
  findKept,
  findLinks,
  KEPT_OF_CUSTOMERS,
  type Stored,
} from '../../src/adapters/persistence/privacy/find-mentions.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import type { AuditEntry } from '../../src/domain/audit/audit-entry.js';
import type { Clock } from '../../src/ports/clock.js';
import type { Ids } from '../../src/ports/ids.js';
import { buildAuditEntry } from '../../src/service/audit/build-audit-entry.js';
import { formatUsage } from '../usage/format-usage.js';
import { tellUnknownMerchant } from '../work/tell-unknown-merchant.js';
import { type PrivacyArguments, readPrivacyArguments } from './read-privacy-arguments.js';

export interface PrivacyCommandDeps {
  readonly store: Pick<Store, 'connection' | 'auditTrail'>;
  readonly ids: Pick<Ids, 'newId'>;
  readonly clock: Clock;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Runs one command and answers the exit code: 0 done, 1 it has to be meant first, 2 the command is not
 * one, or names a merchant that there is not. */
export async function runPrivacyCommand(args: readonly string[], deps: PrivacyCommandDeps): Promise<number> {
  const read = readPrivacyArguments(args);
  if (read === null) {
    deps.print(formatPrivacyUsage(deps.words));
    return 2;
  }
  if (await tellUnknownMerchant(deps, read.merchantId)) return 2;
  return read.command === 'export' ? exportContact(read, deps) : erase(read, deps);
}

function formatPrivacyUsage(words: Words): string {
  return formatUsage(words, {
    command: 'npm run privacy -- <command>',
    groups: [
      [
        ['export <contact>', words.say('terminal.privacy.about_export')],
        ['erase <contact>', words.say('terminal.privacy.about_erase')],
      ],
      [
        ['--merchant <id>', words.say('terminal.ledger.about_merchant')],
        ['--yes', words.say('terminal.privacy.about_yes')],
      ],
    ],
  });
}

/** Each thing that is kept as a line of JSON. */
async function exportContact(who: PrivacyArguments, deps: PrivacyCommandDeps): Promise<number> {
  const { store, print } = deps;
  const merchants = new Map<string, number>();
  const write = (kind: string, merchantId: string | undefined, value: unknown) => {
    if (merchantId !== undefined) merchants.set(merchantId, (merchants.get(merchantId) ?? 0) + 1);
    print(JSON.stringify({ kind, value }));
  };
  const theirs = new Set<string>();
  for await (const { document, isTheirs } of findLinks(store, who)) {
    if (isTheirs) theirs.add(document._id);
    const { slug: _, cardPlaces: __, ...link } = fromLinkDocument(document);
    write('links', document.merchantId, link);
  }
  for (const kind of KEPT_OF_CUSTOMERS) {
    const collection = store.connection.collection<Stored>(kind);
    for await (const document of findKept(collection, who, theirs))
      write(kind, document.merchantId, document);
  }
  for (const [merchantId, count] of merchants) {
    await tell(deps, { merchantId, action: 'contact.exported', after: { count } });
  }
  return 0;
}

async function erase(who: PrivacyArguments, deps: PrivacyCommandDeps): Promise<number> {
  const { store, print, words } = deps;
  if (!who.isSure) {
    const kept = who.merchantId === null ? '' : ` --merchant ${who.merchantId}`;
    const command = `npm run privacy -- erase ${who.contact}${kept} --yes`;
    print(words.say('terminal.privacy.sure', { command }));
    return 1;
  }
  const erased = await eraseContact(store, who);
  for (const [merchantId, after] of erased) {
    if (merchantId !== '') await tell(deps, { merchantId, action: 'contact.erased', after });
  }
  print(words.say('terminal.privacy.erased', { count: countAll(erased), merchants: countMerchants(erased) }));
  print(words.say('terminal.privacy.stays'));
  return 0;
}

const countAll = (erased: Erased) =>
  [...erased.values()].flatMap((counts) => Object.values(counts)).reduce((sum, count) => sum + count, 0);

const countMerchants = (erased: Erased) =>
  [...erased.keys()].filter((merchantId) => merchantId !== '').length;

/** The trail says what was done and how much it was, and not to whom. */
async function tell(
  { store, ids, clock }: PrivacyCommandDeps,
  done: Pick<AuditEntry, 'merchantId' | 'action' | 'after'>,
): Promise<void> {
  const bySystem = { actor: { kind: 'system' }, place: 'command' } as const;
  await store.auditTrail.append(done.merchantId, [buildAuditEntry({ ids, clock }, { ...bySystem, ...done })]);
}
