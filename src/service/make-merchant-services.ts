import { type DecideKycDeps, makeDecideKyc } from './merchants/decide-kyc.js';
import { type GetKycDeps, makeGetKyc } from './merchants/get-kyc.js';
import { makeSaveKycFacts, type SaveKycFactsDeps } from './merchants/save-kyc-facts.js';
import { makeSubmitKyc, type SubmitKycDeps } from './merchants/submit-kyc.js';
import { makeWithdrawKyc, type WithdrawKycDeps } from './merchants/withdraw-kyc.js';
import { makeGetKycCase } from './review/get-kyc-case.js';
import type { ReadKycCaseDeps } from './review/read-kyc-case.js';

type MerchantDeps = DecideKycDeps &
  ReadKycCaseDeps &
  GetKycDeps &
  SaveKycFactsDeps &
  SubmitKycDeps &
  WithdrawKycDeps;

/** The operator's review of a merchant: what its owner answers, and what is decided. */
export function makeMerchantServices(deps: MerchantDeps) {
  return {
    getKyc: makeGetKyc(deps),
    saveKycFacts: makeSaveKycFacts(deps),
    submitKyc: makeSubmitKyc(deps),
    withdrawKyc: makeWithdrawKyc(deps),
    decideKyc: makeDecideKyc(deps),
    getKycCase: makeGetKycCase(deps),
  };
}
