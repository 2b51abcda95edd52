import type { Card } from '../../../../src/adapters/chat/cards/card.js';
import { type Line, toPlainText } from '../../../../src/adapters/chat/cards/line.js';
import type { Choice } from '../../../../src/adapters/chat/choices/choice.js';
import type { Field } from '../../../../src/adapters/chat/conversation/model/field.js';
import type { Part } from '../../../../src/adapters/chat/conversation/model/part.js';
import type { FormReply, PageReply } from '../../../../src/adapters/chat/conversation/model/reply.js';

function readLine(line: Line): string {
  return line
    .map((piece) => (piece.kind === 'place' ? `#${piece.place.channelId}` : toPlainText([piece])))
    .join('');
}

function readPart(part: Part): readonly string[] {
  switch (part.kind) {
    case 'text':
    case 'small':
      return [readLine(part.line)];
    case 'heading':
    case 'copy':
    case 'picture':
      return [part.text];
    case 'row':
      return [part.name === undefined ? part.text : `${readLine([part.name])} · ${part.text}`];
    case 'facts':
      return part.facts.flatMap(({ label, value }) => [label, value]);
    case 'history':
      return part.lines;
    case 'help':
      return part.help.lines.flat().map(({ example, description }) => `${example} ${description}`);
    default:
      return [];
  }
}

/** Every word of a page, one text a line. */
export function readPage(page: PageReply): string {
  const notice = page.kind === 'review' && page.notice !== null ? [page.notice] : [];
  return [page.title, ...notice, ...page.parts.flatMap(readPart)].join('\n');
}

/** What can be pressed on a page, in the order it stands. */
export function listChoices({ parts }: PageReply): readonly Choice[] {
  return parts.flatMap((part) => {
    if (part.kind === 'choices') return part.choices;
    return part.kind === 'row' ? [part.choice] : [];
  });
}

function readField(field: Field): readonly string[] {
  if (field.kind !== 'rows') return [field.label, ...(field.hint === undefined ? [] : [field.hint])];
  const rows = field.rows.flatMap(({ fields, remove }) => [...fields.flatMap(readField), remove]);
  return [...rows, field.add].filter((text) => text !== null);
}

/** Every word of a form, and what is wrong in it. */
export function readForm(form: FormReply, problems: Readonly<Record<string, string>>): string {
  const around = [form.notice, form.about, form.smallPrint].filter((text) => text !== null);
  return [form.title, ...around, ...form.fields.flatMap(readField), ...Object.values(problems)].join('\n');
}

export function readCard({ headline, details }: Card): string {
  return [headline, ...details].map(readLine).join('\n');
}
