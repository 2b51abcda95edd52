import type { Money } from '../../../../domain/money/money.js';
import type { Figure, Uncertainty } from './figure.js';
import { currencyOf, readFigureValue } from './figure-money.js';
import { allReadings, findExcess } from './figure-readings.js';
import { isAtHome } from './magnitude-home.js';
import { ask, type JudgedFigure, sure, wrong } from './verdict.js';

interface Codes {
  /** The currency that it is in. */
  readonly code: string;
  /** That of an amount that says none. */
  readonly usual: string;
}

/** "300 nghìn bob haircut", "2tr sen noodles": what may be a currency may be a word as well. */
function readPlain(figure: Figure, usual: string): readonly Money[] {
  const { doubts, part, magnitude, wordAfter } = figure;
  const isWord = doubts.includes('word') || (part?.isAlsoWord === true && magnitude !== null);
  if (!isWord || wordAfter === null) return [];
  return allReadings({ ...figure, before: null, after: null, part: null }, usual);
}

/** Asks which amount is meant; what is too much however it is read has none to offer, and is refused as that. */
function askOrRefuse(why: Uncertainty, figure: Figure, { code, usual }: Codes): JudgedFigure {
  const plain = readPlain(figure, usual);
  const readings =
    figure.part === null
      ? [...allReadings(figure, code), ...plain]
      : [...plain, ...allReadings(figure, code)];
  const problem = readings.length === 0 ? findExcess(figure, code) : null;
  return problem === null ? ask(why, readings, [figure]) : wrong(problem, figure, code);
}

/** A currency, or a word: where both mean the same, there is nothing to ask. */
function judgeWord(figure: Figure, code: string, usual: string): JudgedFigure {
  const plain = allReadings({ ...figure, before: null, after: null }, usual);
  const readings = [...allReadings(figure, usual), ...plain];
  if (readings.length === 0) return askOrRefuse('word', figure, { code, usual });
  const verdict = ask('word', readings, [figure]);
  const [only, ...others] = verdict.kind === 'ask' ? verdict.readings : [];
  const isSame = only !== undefined && others.length === 0 && figure.doubts.length === 1;
  return isSame ? sure(only, [figure]) : verdict;
}

function judgeNumber(figure: Figure, codes: Codes): JudgedFigure {
  const hasSpaces = / /.test(figure.number);
  const isCounted = figure.wordAfter !== null && figure.before === null && figure.after === null;
  if (hasSpaces && isCounted) return askOrRefuse('split', figure, codes);
  const parsed = readFigureValue(figure, codes.code);
  if (parsed.ok) return sure(parsed.amount, [figure]);
  const { problem } = parsed;
  // "invoice 1234 50 usd": its number, and what it is for. "12 50 eur": its decimals, or a count and the price.
  if (/^\d{4,} /.test(figure.number) || / \d\d$/.test(figure.number))
    return askOrRefuse('split', figure, codes);
  if (problem.problem === 'ambiguous') return ask('ambiguous', problem.readings, [figure]);
  const isExcess = problem.problem === 'too_large';
  return hasSpaces && !isExcess ? askOrRefuse('split', figure, codes) : wrong(problem, figure, codes.code);
}

/** What one figure means by itself; `usual`: its currency where it says none. */
export function judgeFigure(figure: Figure, usual: string): JudgedFigure {
  const currency = currencyOf(figure, usual);
  const [doubt] = figure.doubts;
  if (doubt === 'unreadable') return wrong({ field: 'amount', problem: 'not_a_number' }, figure);
  if (currency.kind === 'wrong') return wrong(currency.problem, figure);
  if (figure.isNegative) return wrong({ field: 'amount', problem: 'negative' }, figure);
  if (currency.kind === 'ask')
    return ask('currency', [...readPlain(figure, usual), ...allReadings(figure, usual)], [figure]);
  if (doubt === 'word') return judgeWord(figure, currency.code, usual);
  if (doubt !== undefined) return askOrRefuse(doubt, figure, { code: currency.code, usual });
  const isSaid = figure.before !== null || figure.after !== null;
  if (!isSaid && !isAtHome(figure.magnitudeText, usual))
    return askOrRefuse('magnitude', figure, { code: currency.code, usual });
  return judgeNumber(figure, { code: currency.code, usual });
}
