import type { WebhookNote } from '../../../domain/news/merchant-note.js';
import { ALL_MISSED_HOURS } from '../choices/api-press.js';
import type { Choice, PressChoice } from '../choices/choice.js';
import { shortenUrl } from '../copy/endpoint-copy.js';
import { sayWebhookProblem } from '../copy/webhook-problem-copy.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';

interface WebhookNoteContext {
  readonly words: Words;
  /** Of the merchant: many may read it. */
  readonly timeZone: string;
}

interface SaidOfWebhook {
  readonly lines: readonly [string, ...string[]];
  readonly buttons: readonly Choice[];
}

/** How the calls to an address go, and what can be done about it. */
export function sayWebhookNote(note: WebhookNote, { words, timeZone }: WebhookNoteContext): SaidOfWebhook {
  const { health, since: failsSince, problem } = note;
  const since = formatWhen(words, failsSince, timeZone);
  const headline = words.say('card.webhook.headline', {
    health: health === 'works' ? 'other' : health,
    url: shortenUrl(note.url),
  });
  const buttons = listButtons(words, note);
  if (health === 'works') return { lines: [headline, words.say('card.webhook.works', { since })], buttons };
  const what =
    problem === null
      ? []
      : [words.say('card.webhook.problem', { since, problem: sayWebhookProblem(words, problem) })];
  return { lines: [headline, ...what, sayNext(note, { words, timeZone })], buttons };
}

function sayNext({ health, offAt }: WebhookNote, { words, timeZone }: WebhookNoteContext): string {
  const isAhead = health === 'failing' || health === 'soon_off';
  return words.say('card.webhook.next', {
    health: isAhead ? health : 'other',
    time: offAt === null ? '' : formatWhen(words, offAt, timeZone),
  });
}

function listButtons(words: Words, { health, endpointId }: WebhookNote): readonly Choice[] {
  const look: PressChoice = {
    label: words.say('webhooks.button.look'),
    intent: { kind: 'show_endpoint', endpointId },
  };
  if (health === 'failing' || health === 'soon_off') return [look];
  const label =
    health === 'works'
      ? words.say('webhooks.button.send_missed')
      : words.say('webhooks.button.on_and_missed');
  return [
    { label, intent: { kind: 'send_missed', endpointId, hours: ALL_MISSED_HOURS }, style: 'primary' },
    look,
  ];
}
