import type { Fact } from '../../chat/conversation/model/part.js';
import { type Block, LIMIT, plain } from './block-kit.js';

/** A section shows five rows of label and value. */
const ROWS_PER_SECTION = 5;

/** Cut at spaces where there are some. */
function splitText(text: string, max: number): string[] {
  if (text.length <= max) return [text];
  const space = text.lastIndexOf(' ', max);
  const end = space > max / 2 ? space : max;
  return [text.slice(0, end), ...splitText(text.slice(end).trimStart(), max)];
}

function buildLongFact({ label, value }: Fact): Block[] {
  const [first = '', ...rest] = splitText(`${label}: ${value}`, LIMIT.sectionText);
  return [first, ...rest].map((text) => ({ type: 'section', text: plain(text) }));
}

function buildRows(facts: readonly Fact[]): Block[] {
  if (facts.length === 0) return [];
  const fields = facts
    .slice(0, ROWS_PER_SECTION)
    .flatMap(({ label, value }) => [
      { type: 'mrkdwn' as const, text: `*${label}*` },
      plain(value, LIMIT.fieldText),
    ]);
  return [{ type: 'section', fields }, ...buildRows(facts.slice(ROWS_PER_SECTION))];
}

/** One fact a row, the label (ours, never user text) before its value; what is too long for a row comes below. */
export function buildFacts(facts: readonly Fact[]): Block[] {
  const isLong = ({ value }: Fact) => value.length > LIMIT.fieldText;
  return [
    ...buildRows(facts.filter((fact) => !isLong(fact))),
    ...facts.filter(isLong).flatMap(buildLongFact),
  ];
}
