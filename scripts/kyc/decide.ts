import {
  buildKycDecided,
  sayWhoReads,
} from '../../src/adapters/chat/conversation/pages/build-kyc-decision.js';
import type { Words } from '../../src/adapters/chat/words/words.js';
import { AppError } from '../../src/domain/errors.js';
import type { Operator } from '../../src/domain/kyc/operator.js';
import type { DecideKyc } from '../../src/service/merchants/decide-kyc.js';
import { type ReadKycCaseDeps, readKycCase } from '../../src/service/review/read-kyc-case.js';
import type { DecisionArguments } from './read-kyc-arguments.js';

interface DecideDeps extends ReadKycCaseDeps {
  readonly operator: Operator;
  readonly decideKyc: DecideKyc;
  readonly tellTrail: (merchantId: string) => Promise<void>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Decides as one of the operator's people; a running Paylink tells the owners. Throws as `DecideKyc` does. */
export async function decide(
  { command: action, merchantId, as, reason, fields, risk }: DecisionArguments,
  deps: DecideDeps,
): Promise<number> {
  const { operator, print, words } = deps;
  const reviewer = operator.reviewers.find(({ name }) => name.toLowerCase() === as.toLowerCase());
  if (reviewer === undefined) {
    print(sayWhoThereIs(words, operator, as));
    return 1;
  }
  const kycCase = await readKycCase(deps, merchantId);
  if (kycCase === null) throw new AppError('kyc_not_found');
  const { count } = await deps.decideKyc(reviewer, {
    ...{ merchantId, action, reason, place: 'command' },
    ...(action === 'ask' ? { requests: fields.map((field) => ({ field, words: reason })) } : {}),
    ...(risk === null ? {} : { risk }),
  });
  await deps.tellTrail(merchantId);
  print(`${words.say('kyc.case.reason')}: ${reason}`);
  print(sayWhoReads(words, action));
  print(buildKycDecided(words, kycCase, { action, ...(count && { count }) }).words);
  return 0;
}

function sayWhoThereIs(words: Words, { reviewers }: Operator, name: string): string {
  if (reviewers.length === 0) return words.say('terminal.kyc.no_reviewers');
  const names = reviewers.map((each) => each.name).join(', ');
  return words.say('terminal.kyc.unknown_reviewer', { name, names });
}
