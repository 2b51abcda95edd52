import type { Figure } from './figure.js';
import { currencyOf, readFigureValue } from './figure-money.js';
import { allReadings } from './figure-readings.js';
import { isAtHome } from './magnitude-home.js';
import { ask, type JudgedFigure, sure, wrong } from './verdict.js';

/** A currency, or a word: where both mean the same, there is nothing to ask. */
function judgeWord(figure: Figure, usual: string): JudgedFigure {
  const plain = allReadings({ ...figure, before: null, after: null }, usual);
  const verdict = ask('word', [...allReadings(figure, usual), ...plain], [figure]);
  const [only, ...others] = verdict.kind === 'ask' ? verdict.readings : [];
  const isSame = only !== undefined && others.length === 0 && figure.doubts.length === 1;
  return isSame ? sure(only, [figure]) : verdict;
}

function judgeNumber(figure: Figure, code: string): JudgedFigure {
  const hasSpaces = / /.test(figure.number);
  const isCounted = figure.wordAfter !== null && figure.before === null && figure.after === null;
  if (hasSpaces && isCounted) return ask('split', allReadings(figure, code), [figure]);
  const parsed = readFigureValue(figure, code);
  if (parsed.ok) return sure(parsed.amount, [figure]);
  const { problem } = parsed;
  if (problem.problem === 'ambiguous') return ask('ambiguous', problem.readings, [figure]);
  return hasSpaces ? ask('split', allReadings(figure, code), [figure]) : wrong(problem, figure);
}

/** What one figure means by itself; `usual`: its currency where it says none. */
export function judgeFigure(figure: Figure, usual: string): JudgedFigure {
  const currency = currencyOf(figure, usual);
  const [doubt] = figure.doubts;
  if (doubt === 'unreadable') return wrong({ field: 'amount', problem: 'not_a_number' }, figure);
  if (currency.kind === 'wrong') return wrong(currency.problem, figure);
  if (figure.isNegative) return wrong({ field: 'amount', problem: 'negative' }, figure);
  if (currency.kind === 'ask') return ask('currency', allReadings(figure, usual), [figure]);
  if (doubt === 'word') return judgeWord(figure, usual);
  if (doubt !== undefined) return ask(doubt, allReadings(figure, usual), [figure]);
  const isSaid = figure.before !== null || figure.after !== null;
  if (!isSaid && !isAtHome(figure.magnitudeText, usual))
    return ask('magnitude', allReadings(figure, usual), [figure]);
  return judgeNumber(figure, currency.code);
}
