import type { PortoneKnobs } from './portone-knobs.js';

/** How the stand-in tells the merchant. Nobody documents whether PortOne repeats a webhook: this one does not. */
export interface WebhookPost {
  /** Every body, in the order of what happened, whether it was sent or is held. */
  readonly told: readonly object[];
  /** What the merchant answered, in the order of sending. */
  readonly statuses: readonly number[];
  /** Where the merchant listens; until then nobody is told. */
  tellTo(url: string): void;
  post(body: object): Promise<void>;
  /** Sends what was held, as often and in whichever order `choose` says. */
  release(choose?: (held: readonly object[]) => readonly object[]): Promise<void>;
}

export function createWebhookPost(knobs: PortoneKnobs): WebhookPost {
  let url: string | null = null;
  const told: object[] = [];
  const statuses: number[] = [];
  let held: object[] = [];

  async function send(body: object): Promise<void> {
    if (url === null) return;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    await answer?.arrayBuffer();
    statuses.push(answer?.status ?? 0);
  }

  return {
    told,
    statuses,
    tellTo(next) {
      url = next;
    },
    async post(body) {
      told.push(body);
      if (knobs.webhooks === 'hold') held.push(body);
      else await send(body);
    },
    async release(choose = (all) => all) {
      const chosen = choose(held);
      held = [];
      for (const body of chosen) await send(body);
    },
  };
}
