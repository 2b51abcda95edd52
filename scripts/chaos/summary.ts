import { TOLD_WITHIN_MS } from './play-round.js';
import { countHits, type PointReport } from './run-chaos.js';

export interface Summary {
  /** A line for each point, and whatever was found below it. */
  readonly text: string;
  /** Every point was hit, and nothing was lost, doubled, wrong or late. */
  readonly isClean: boolean;
}

const COLUMNS = ['hits', 'lost', 'doubled', 'wrong', 'told within'] as const;
const NAME_WIDTH = 20;

export function formatSummary(reports: readonly PointReport[]): Summary {
  const head = ['point'.padEnd(NAME_WIDTH), ...COLUMNS].join('  ');
  const rows = reports.flatMap((report) => [formatRow(report), ...listFindings(report)]);
  return { text: [head, ...rows].join('\n'), isClean: reports.every(isClean) };
}

function isClean(report: PointReport): boolean {
  const isHit = countHits(report) > 0;
  return isHit && slowestMs(report) <= TOLD_WITHIN_MS && listFindings(report).length === 0;
}

function formatRow(report: PointReport): string {
  const { point, rounds } = report;
  const count = (what: 'lost' | 'doubled' | 'wrong') =>
    rounds.reduce((sum, round) => sum + round[what].length, 0);
  const told = `${(slowestMs(report) / 1000).toFixed(1)} s`;
  const cells = [countHits(report), count('lost'), count('doubled'), count('wrong'), told];
  return [
    point.name.padEnd(NAME_WIDTH),
    ...cells.map((cell, i) => String(cell).padStart(COLUMNS[i]?.length ?? 0)),
  ].join('  ');
}

function slowestMs({ rounds }: PointReport): number {
  return Math.max(0, ...rounds.map(({ toldAfterMs }) => toldAfterMs));
}

function listFindings({ rounds }: PointReport): readonly string[] {
  return rounds.flatMap(({ lost, doubled, wrong }, number) => [
    ...lost.map((words) => `  round ${number}: lost: ${words}`),
    ...doubled.map((words) => `  round ${number}: doubled: ${words}`),
    ...wrong.map((words) => `  round ${number}: wrong: ${words}`),
  ]);
}
