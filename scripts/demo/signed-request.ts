import { createHmac } from 'node:crypto';

export interface SlackDoor {
  /** Where the app takes Slack's requests. */
  readonly eventsUrl: string;
  readonly signingSecret: string;
}

/** Sends the app a form as Slack does, signed; answers the parsed body of the acknowledgement, null when it is empty. */
export async function postSigned(door: SlackDoor, form: Readonly<Record<string, string>>): Promise<unknown> {
  const body = new URLSearchParams(form).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', door.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(door.eventsUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Slack's request was answered ${response.status}: ${text}`);
  return text.startsWith('{') ? JSON.parse(text) : null;
}
