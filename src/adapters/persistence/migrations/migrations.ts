import { askOnlyWhatIsOpen } from './ask-only-what-is-open.js';
import { findLinksByNotes } from './find-links-by-notes.js';
import { foldLinkWords } from './fold-link-words.js';
import { indexDatesThatAreThere } from './index-dates-that-are-there.js';
import { keepUpErased } from './keep-up-erased.js';
import { letLinksHaveSeveralCards } from './let-links-have-several-cards.js';
import { letMembersHaveSeveralAccounts } from './let-members-have-several-accounts.js';
import { letMerchantsBeInSeveralWorkspaces } from './let-merchants-be-in-several-workspaces.js';
import { listMoneyOfLinks } from './list-money-of-links.js';
import { lookAfterMerchants } from './look-after-merchants.js';
import { makeLinksDue } from './make-links-due.js';
import type { Migration } from './migration.js';
import { nameKindsOfProviderEvents } from './name-kinds-of-provider-events.js';
import { putMessagesInLanes } from './put-messages-in-lanes.js';
import { stampSchemaVersions } from './stamp-schema-versions.js';
import { storeLinkWords } from './store-link-words.js';
import { takeUpParkedNews } from './take-up-parked-news.js';
import { tellLedgerOfPayments } from './tell-ledger-of-payments.js';

/** All migrations there have been, oldest first; one that a release had is never taken out. */
export const MIGRATIONS: readonly Migration[] = [
  storeLinkWords,
  makeLinksDue,
  putMessagesInLanes,
  letMerchantsBeInSeveralWorkspaces,
  letMembersHaveSeveralAccounts,
  letLinksHaveSeveralCards,
  nameKindsOfProviderEvents,
  stampSchemaVersions,
  foldLinkWords,
  tellLedgerOfPayments,
  takeUpParkedNews,
  lookAfterMerchants,
  keepUpErased,
  listMoneyOfLinks,
  findLinksByNotes,
  indexDatesThatAreThere,
  askOnlyWhatIsOpen,
];
