import { createHmac } from 'node:crypto';
import type { StandInEvent } from './stripe-books.js';

export interface WebhookTarget {
  readonly url: string;
  /** Two while one takes the place of the other: both sign. */
  readonly secrets: readonly string[];
}

/** `t=...,v1=...`, one for each secret: https://docs.stripe.com/webhooks/signature */
export function signPayload(secrets: readonly string[], payload: Uint8Array, signedAt: Date): string {
  const seconds = Math.floor(signedAt.getTime() / 1000);
  const macs = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${seconds}.`).update(payload).digest('hex'),
  );
  return [`t=${seconds}`, ...macs.map((mac) => `v1=${mac}`)].join(',');
}

/** Sends events to where they are wanted, one after the other; each is signed when it leaves. */
export function createWebhookSender(now: () => Date) {
  const held: StandInEvent[] = [];
  let target: WebhookTarget | null = null;
  let isHeld = false;
  let sending = Promise.resolve();
  const statuses: number[] = [];

  async function post(event: StandInEvent): Promise<void> {
    if (target === null) return;
    const payload = Buffer.from(JSON.stringify(event, null, 2));
    const signature = signPayload(target.secrets, payload, now());
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
    const answer = await fetch(target.url, { method: 'POST', headers, body: payload }).catch(() => null);
    await answer?.body?.cancel();
    statuses.push(answer?.status ?? 0);
  }

  const send = (event: StandInEvent) => {
    sending = sending.then(() => post(event));
  };

  return {
    /** What the receiver answered, in order; 0: nothing. */
    statuses: statuses as readonly number[],
    take(event: StandInEvent): void {
      if (isHeld) held.push(event);
      else send(event);
    },
    to(next: WebhookTarget | null): void {
      target = next;
    },
    hold(): void {
      isHeld = true;
    },
    /** Sends what was held, `copies` times, in the order that `arrange` makes of it, and holds no more. */
    async release({
      copies = 1,
      arrange = (events) => events,
    }: {
      copies?: number;
      arrange?: (events: readonly StandInEvent[]) => readonly StandInEvent[];
    } = {}): Promise<void> {
      isHeld = false;
      const all = held.splice(0).flatMap((event) => Array.from({ length: copies }, () => event));
      for (const event of arrange(all)) send(event);
      await sending;
    },
    /** Once all that was told so far has been sent. */
    settled: () => sending,
    resend: (event: StandInEvent) => post(event),
  };
}
