import type { Clock } from '../ports/clock.js';
import type { Logger } from '../ports/logger.js';
import { makeTellTrail, type TellTrailDeps } from './audit/tell-trail.js';
import { makeShowKycCase, type ShowKycCaseDeps } from './chat/show-kyc-case.js';
import { makeShowKycChecklist, type ShowKycChecklistDeps } from './chat/show-kyc-checklist.js';
import { makeTellKycDecisions, type TellKycDecisionsDeps } from './chat/tell-kyc-decisions.js';
import { makeSettleDepartures, type SettleDeparturesDeps } from './departures/settle-departures.js';
import { makeSweepAccounts, type SweepAccountsDeps } from './departures/sweep-accounts.js';
import {
  makeTellMerchantDecisions,
  type TellMerchantDecisionsDeps,
} from './events/tell-merchant-decisions.js';
import { type MirrorStandingsDeps, makeMirrorStandings } from './gateways/mirror-standings.js';
import { makeNoteLiveByOperator, type NoteLiveByOperatorDeps } from './gateways/note-live-by-operator.js';
import { type EndKeysDeps, makeEndKeys } from './keys/end-keys.js';
import { type EndKeptDeps, makeEndKept } from './merchants/end-kept.js';
import { type EraseClosedDeps, makeEraseClosed } from './merchants/erase-closed.js';
import { type EraseDocumentsDeps, makeEraseDocuments } from './merchants/erase-documents.js';
import { type LapseReviewDeps, makeLapseReview } from './merchants/lapse-review.js';
import { makeRescreenMerchant, type RescreenMerchantDeps } from './merchants/rescreen-merchant.js';
import { makeTellOwnersDeeds, type TellOwnersDeedsDeps } from './merchants/tell-owners-deeds.js';
import { makeTellOwnAccess, type TellOwnAccessDeps } from './people/tell-own-access.js';
import { makeKeepUpMerchant } from './upkeep/keep-up-merchant.js';
import type { UpkeepTask } from './upkeep/upkeep-task.js';

type UpkeepDeps = TellTrailDeps &
  ShowKycCaseDeps &
  ShowKycChecklistDeps &
  TellKycDecisionsDeps &
  TellMerchantDecisionsDeps &
  TellOwnersDeedsDeps &
  TellOwnAccessDeps &
  MirrorStandingsDeps &
  EraseDocumentsDeps &
  EraseClosedDeps &
  EndKeptDeps &
  EndKeysDeps &
  SettleDeparturesDeps &
  SweepAccountsDeps &
  LapseReviewDeps &
  NoteLiveByOperatorDeps &
  RescreenMerchantDeps & { readonly clock: Clock; readonly logger: Logger };

/** What is looked after in each merchant, once a day at least. */
export function makeUpkeepWork(deps: UpkeepDeps) {
  const tasks: readonly UpkeepTask[] = [
    tellTrailTask(deps),
    makeShowKycCase(deps),
    makeShowKycChecklist(deps),
    makeTellKycDecisions(deps),
    makeTellMerchantDecisions(deps),
    makeTellOwnersDeeds(deps),
    makeTellOwnAccess(deps),
    makeMirrorStandings(deps),
    makeEraseDocuments(deps),
    // Before what they leave is seen to.
    makeEndKeys(deps),
    makeSettleDepartures(deps),
    makeSweepAccounts(deps),
    makeLapseReview(deps),
    makeRescreenMerchant(deps),
    makeNoteLiveByOperator(deps),
    // Last: what is erased is looked after no more.
    makeEraseClosed(deps),
  ];
  return { keepUpMerchant: makeKeepUpMerchant({ ...deps, tasks, endKept: makeEndKept(deps) }) };
}

/** What a process left untold that died after a change. */
function tellTrailTask(deps: TellTrailDeps): UpkeepTask {
  const tellTrail = makeTellTrail(deps);
  return {
    name: 'trail',
    async run(merchantId) {
      await tellTrail(merchantId);
      return null;
    },
  };
}
