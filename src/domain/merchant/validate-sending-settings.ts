import { countCharacters, isCleanLine } from '../text/clean-line.js';
import { isE164 } from '../text/is-e164.js';
import { isEmail } from '../text/is-email.js';
import { contrastWithWhite, LEAST_CONTRAST } from './accent-color.js';
import type { SendingSettings, WhatsappTemplates } from './sending-settings.js';

export type SendingLine = 'senderName' | 'legalName' | 'taxNumber';

export type SendingProblem =
  | { readonly field: SendingLine; readonly problem: 'malformed' | 'too_long' }
  | { readonly field: 'replyTo' | 'smsSender'; readonly problem: 'malformed' }
  | { readonly field: 'accentColor'; readonly problem: 'malformed' }
  /** White words on it would be hard to read. `contrast`: 1 to 21. */
  | { readonly field: 'accentColor'; readonly problem: 'too_light'; readonly contrast: number }
  | {
      readonly field: 'whatsappTemplates';
      readonly problem: 'malformed';
      readonly template: keyof WhatsappTemplates;
    }
  | { readonly field: 'textsPerDay'; readonly problem: 'out_of_range' };

export const MOST_CHARACTERS: Readonly<Record<SendingLine, number>> = {
  senderName: 60,
  legalName: 100,
  taxNumber: 40,
};

export const MOST_TEXTS_PER_DAY = 100_000;

const LINES = ['senderName', 'legalName', 'taxNumber'] as const;
const TEMPLATES = ['link', 'reminder', 'receipt'] as const;

const COLOR = /^#[0-9a-f]{6}$/;
/** https://www.twilio.com/docs/glossary/what-is-a-sid */
const MESSAGING_SERVICE = /^MG[0-9a-f]{32}$/i;
const CONTENT = /^HX[0-9a-f]{32}$/i;
/** https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id */
const LETTERS = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/;

/** What is wrong with what an owner decided about messages; empty when it holds. */
export function findSendingProblems(sending: SendingSettings): readonly SendingProblem[] {
  const { replyTo, smsSender, accentColor, textsPerDay } = sending;
  return [
    ...LINES.flatMap((field) => findLineProblems(field, sending[field])),
    ...(replyTo === null || isEmail(replyTo) ? [] : [malformed('replyTo')]),
    ...(accentColor === null ? [] : findColorProblems(accentColor)),
    ...(smsSender === null || isSmsSender(smsSender) ? [] : [malformed('smsSender')]),
    ...TEMPLATES.flatMap((template) => findTemplateProblems(template, sending.whatsappTemplates[template])),
    ...(isCount(textsPerDay) ? [] : [{ field: 'textsPerDay', problem: 'out_of_range' } as const]),
  ];
}

function malformed(field: 'replyTo' | 'smsSender'): SendingProblem {
  return { field, problem: 'malformed' };
}

function findLineProblems(field: SendingLine, line: string | null): readonly SendingProblem[] {
  if (line === null) return [];
  if (!isCleanLine(line)) return [{ field, problem: 'malformed' }];
  return countCharacters(line) > MOST_CHARACTERS[field] ? [{ field, problem: 'too_long' }] : [];
}

function findColorProblems(color: string): readonly SendingProblem[] {
  if (!COLOR.test(color)) return [{ field: 'accentColor', problem: 'malformed' }];
  const contrast = contrastWithWhite(color);
  return contrast < LEAST_CONTRAST ? [{ field: 'accentColor', problem: 'too_light', contrast }] : [];
}

function isSmsSender(sender: string): boolean {
  return isE164(sender) || MESSAGING_SERVICE.test(sender) || LETTERS.test(sender);
}

function findTemplateProblems(
  template: keyof WhatsappTemplates,
  contentId: string | null,
): readonly SendingProblem[] {
  if (contentId === null || CONTENT.test(contentId)) return [];
  return [{ field: 'whatsappTemplates', problem: 'malformed', template }];
}

function isCount(texts: number): boolean {
  return Number.isInteger(texts) && texts >= 1 && texts <= MOST_TEXTS_PER_DAY;
}
