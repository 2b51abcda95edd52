import { AppError } from '../../../../domain/errors.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { readLimits } from '../../reader/form/read-limits.js';
import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import type { ProblemsReply } from '../model/reply.js';
import { buildMoneySaved } from '../pages/build-money-saved.js';
import { buildMoneySettings } from '../settings/build-money-settings.js';
import { LIMITS_EXAMPLE, MONEY_FIELD } from '../settings/money-fields.js';

/** What is decided about refunds, for the owner; others are refused. */
export const answerOpenMoney: Answer<'open_money'> = async (_deps, _intent, asked) => {
  const identified = await asked.identify();
  const { role } = identified.actor;
  if (!mayDo(role, 'change_settings')) throw new AppError('not_allowed', { action: 'change_settings', role });
  return buildMoneySettings(wordsForMember(identified), identified.merchant);
};

/** Saves it; answers what is wrong by its field. */
export const answerSaveMoney: Answer<'save_money'> = async ({ services }, { entries }, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const words = wordsForMember(identified);
  const { currencies, refunds: current } = merchant.settings;
  const limits = readLimits(readText(entries, MONEY_FIELD.approval), currencies[0] ?? 'USD');
  if (!limits.ok) return refuse(words, limits.problem);
  const { amounts: approvalAbove } = limits;
  const rule = readText(entries, MONEY_FIELD.surplus);
  const surplus = rule === 'ask' || rule === 'refund' ? rule : current.surplus;
  const { platform } = asked.workspace;
  const { refunds } = await services.changeSettings(actor, { refunds: { approvalAbove, surplus } }, platform);
  return buildMoneySaved(words, refunds);
};

/** What is wrong with one amount is said as of any other. */
function refuse(words: Words, problem: FieldProblem | null): ProblemsReply {
  const said =
    problem === null
      ? words.say('settings.approval.problem', { example: LIMITS_EXAMPLE })
      : describeProblem(words, problem, null).text;
  return { kind: 'problems', problems: { [MONEY_FIELD.approval]: said } };
}
