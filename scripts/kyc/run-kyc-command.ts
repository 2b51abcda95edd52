import { describeCase } from '../../src/adapters/chat/cards/build-kyc-case.js';
import { toPlainText } from '../../src/adapters/chat/cards/line.js';
import { describeError } from '../../src/adapters/chat/copy/describe-error.js';
import { formatKycState } from '../../src/adapters/chat/copy/kyc-copy.js';
import type { Words } from '../../src/adapters/chat/words/words.js';
import { AppError, isAppError } from '../../src/domain/errors.js';
import type { Kyc } from '../../src/domain/kyc/kyc.js';
import type { Operator } from '../../src/domain/kyc/operator.js';
import { type DecideKycDeps, makeDecideKyc } from '../../src/service/merchants/decide-kyc.js';
import { type ReadKycCaseDeps, readKycCase } from '../../src/service/review/read-kyc-case.js';
import { padColumns } from '../../src/wiring/pad-columns.js';
import { decide } from './decide.js';
import { formatKycUsage } from './kyc-usage.js';
import { type KycArguments, readKycArguments } from './read-kyc-arguments.js';

export interface KycCommandDeps extends DecideKycDeps, ReadKycCaseDeps {
  readonly kycs: DecideKycDeps['kycs'];
  readonly merchants: DecideKycDeps['merchants'] & ReadKycCaseDeps['merchants'];
  readonly operator: Operator;
  /** Puts what was done into the merchant's trail. */
  readonly tellTrail: (merchantId: string) => Promise<void>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

const MOST_LISTED = 1_000;

/** Runs one command and answers the exit code: 0 done, 1 it was refused, 2 the command is not one. */
export async function runKycCommand(args: readonly string[], deps: KycCommandDeps): Promise<number> {
  const read = readKycArguments(args);
  if (read === null) {
    deps.print(formatKycUsage(deps.words));
    return 2;
  }
  try {
    return await run(read, deps);
  } catch (error) {
    if (!isAppError(error)) throw error;
    deps.print(describeError(deps.words, error, { prefix: '/paylink' }).text);
    return 1;
  }
}

function run(read: KycArguments, deps: KycCommandDeps): Promise<number> {
  switch (read.command) {
    case 'list':
      return list(read, deps);
    case 'show':
      return show(read, deps);
    default:
      return decide(read, { ...deps, decideKyc: makeDecideKyc(deps) });
  }
}

/** "mer_01k…  🔵 Waiting for review  2026-11-25  Lotus Valley School" */
async function list(
  { states }: Extract<KycArguments, { command: 'list' }>,
  { kycs, merchants, print, words }: KycCommandDeps,
): Promise<number> {
  const found = await kycs.list(states, MOST_LISTED);
  if (found.length === 0) print(words.say('terminal.kyc.nobody'));
  const width = Math.max(0, ...states.map((state) => formatKycState(words, state).length));
  for (const { merchantId, state, since } of found) {
    const name = (await merchants.findById(merchantId))?.name ?? '';
    const stands = padColumns(formatKycState(words, state), width);
    print(`${merchantId}  ${stands}  ${since.toISOString().slice(0, 10)}  ${name}`);
  }
  return 0;
}

/** All that the operator's card says. */
async function show({ merchantId }: { readonly merchantId: string }, deps: KycCommandDeps): Promise<number> {
  const kycCase = await readKycCase(deps, merchantId);
  if (kycCase === null) throw new AppError('kyc_not_found');
  const { print, words } = deps;
  print(`${formatKycState(words, kycCase.kyc.state)} · ${kycCase.merchant.name} · ${merchantId}`);
  for (const line of describeCase(words, kycCase)) if (line.length > 0) print(toPlainText(line));
  for (const line of listFiles(kycCase.kyc)) print(line);
  return 0;
}

/** By what they are told apart with: a file itself is looked at on a page. */
function listFiles({ documents }: Kyc): readonly string[] {
  return documents.map(({ id, name, sha256 }) => `${id}  ${name}  ${sha256}`);
}
