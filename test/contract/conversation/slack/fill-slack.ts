import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { Filled, PersonName } from '../chat-under-test.js';

export const USER_ID: Readonly<Record<PersonName, string>> = {
  owner: 'U0OLIVIA',
  seller: 'U0SAM',
  colleague: 'U0MAYA',
  vietnamese: 'U0LAN',
};

/** Slack has a moment in seconds. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Slack's own names for what is filled in: channels and people go by their ids there. */
export function fillSlack(actor: SlackActor, filled: Filled): Record<string, string | string[]> {
  const toValue = (shown: string) => {
    if (shown.startsWith('#')) return actor.channelId(shown);
    if (MOMENT.test(shown)) return String(Date.parse(shown) / 1_000);
    return Object.entries(USER_ID).find(([name]) => name === shown)?.[1] ?? shown;
  };
  return Object.fromEntries(
    Object.entries(filled).map(([label, entry]) => [
      label,
      typeof entry === 'string' ? toValue(entry) : entry.map(toValue),
    ]),
  );
}
