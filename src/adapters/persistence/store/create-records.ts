import type { Clock } from '../../../ports/clock.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import { createAccountFaults } from '../account-faults/account-faults.js';
import { createApiEvents } from '../api-events/api-events.js';
import { createApiKeys } from '../api-keys/api-keys.js';
import { createDocumentStore } from '../documents/document-store.js';
import { createDraftRepository } from '../drafts/draft-repository.js';
import { createIdempotentAnswers } from '../idempotent-answers/idempotent-answers.js';
import { createInstallationRepository } from '../installations/installation-repository.js';
import { createOrgWorkspaces } from '../installations/org-workspaces.js';
import { createKycRepository } from '../kycs/kyc-repository.js';
import { createLimitCounts } from '../limits/limit-counts.js';
import { createLiveTotals } from '../live-totals/live-totals.js';
import { createLogoRepository } from '../logos/logo-repository.js';
import { createMoneyListing } from '../money-marks/money-marks.js';
import { createSeenStore } from '../seen/seen-store.js';
import { createSuppressionRepository } from '../suppressions/suppression-repository.js';
import { createTextQuota } from '../text-quota/text-quota.js';
import { guardRepository } from './guard-repository.js';
import type { Models } from './models.js';

interface RecordDeps {
  readonly clock: Clock;
  /** Seals what must not be readable in a copy of the database. */
  readonly secretBox: SecretBox;
}

/** What is kept beside links, merchants and their gateways, each by itself. */
export function createRecords(models: Models, deps: RecordDeps) {
  const { clock, secretBox } = deps;
  return {
    logos: guardRepository(createLogoRepository(models.logos)),
    documents: guardRepository(
      createDocumentStore({ keys: models.documentKeys, chunks: models.documentChunks, ...deps }),
    ),
    drafts: guardRepository(createDraftRepository(models.drafts, clock)),
    kycs: guardRepository(createKycRepository(models.kycs)),
    suppressions: guardRepository(createSuppressionRepository(models.suppressions)),
    textQuota: guardRepository(createTextQuota(models.textCounts)),
    accountFaults: guardRepository(createAccountFaults(models.accountFaults, clock)),
    liveTotals: guardRepository(createLiveTotals(models.liveTotals)),
    seen: guardRepository(createSeenStore(models.seen, clock)),
    limitCounts: guardRepository(createLimitCounts(models.limitCounts)),
    installations: guardRepository(createInstallationRepository(models.installations, secretBox)),
    orgWorkspaces: guardRepository(createOrgWorkspaces(models.orgWorkspaces)),
    apiKeys: guardRepository(createApiKeys(models, clock)),
    apiEvents: guardRepository(createApiEvents(models.apiEvents, clock)),
    moneyListing: guardRepository(createMoneyListing(models.moneyMarks)),
    idempotentAnswers: guardRepository(createIdempotentAnswers(models.idempotentAnswers, secretBox)),
  };
}
