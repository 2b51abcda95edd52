import type { Playground } from '@paylink/playground/create-playground';
import type { OutcomeKey } from '../../adapters/payments/sandbox/outcomes.js';
import type { LinkDraft } from '../../domain/link/link.js';
import type { Money } from '../../domain/money/money.js';
import type { Services } from '../../service/create-services.js';
import { getPersonOrThrow, PRACTICE_PLATFORM, toChatPerson } from './people.js';

/** Whom somebody is in the workspace. */
type Role = 'Salesperson' | 'Manager' | 'Owner';

export type WeekLink = Pick<LinkDraft, 'amount' | 'description' | 'customer'> &
  Partial<LinkDraft> & { readonly reference: string };

/** What people do in the week, each by the use case that does it for real. */
export interface WeekStage {
  makes(link: WeekLink): Promise<void>;
  /** The customer, at the sandbox bank. */
  pays(reference: string, outcome: OutcomeKey): Promise<void>;
  /** Null: all of it. */
  refunds(reference: string, amount: Money | null, reason: string): Promise<void>;
  cancels(reference: string): Promise<void>;
  says(who: Role, channelId: string, text: string): Promise<void>;
  /** In the thread of a link's card. */
  answers(who: Role, reference: string, text: string): Promise<void>;
}

export interface WeekStageDeps {
  readonly services: Services;
  readonly platform: Playground['platform'];
  /** As this process reaches its own server, without a trailing slash. */
  readonly localUrl: string;
  /** Resolved when what a deed led to has happened, too. */
  settle(): Promise<void>;
}

const SALES_CHANNEL_ID = 'C0SALES';

export function createWeekStage(deps: WeekStageDeps): WeekStage {
  const { services, platform } = deps;
  const made = new Map<string, { readonly id: string; readonly slug: string }>();
  const find = (reference: string) => getMadeOrThrow(made, reference);
  return {
    async makes(link) {
      const request = toRequest(link, await actAs(services, 'Salesperson'));
      made.set(link.reference, (await services.createLink(request)).link);
      await deps.settle();
    },
    async pays(reference, outcome) {
      const { slug } = find(reference);
      const { checkoutUrl } = await services.startPayment(slug);
      await choose(new URL(new URL(checkoutUrl).pathname, deps.localUrl), outcome);
      // As the page does to which the customer comes back: the bank's own news may take longer.
      await services.checkPayment(slug);
      await deps.settle();
    },
    async refunds(reference, amount, reason) {
      const link = { linkId: find(reference).id };
      await services.askRefund(await actAs(services, 'Manager'), { link, amount, reason });
      await deps.settle();
    },
    async cancels(reference) {
      await services.cancelLink(await actAs(services, 'Salesperson'), { linkId: find(reference).id });
      await deps.settle();
    },
    async says(who, channelId, text) {
      await platform.perform(getPersonOrThrow(who).id, { type: 'say', channelId, text });
    },
    async answers(who, reference, text) {
      const { id } = getPersonOrThrow(who);
      const threadTs = getCardOrThrow(platform.snapshot(id).messages[SALES_CHANNEL_ID] ?? [], reference).ts;
      await platform.perform(id, { type: 'say', text, channelId: SALES_CHANNEL_ID, threadTs });
    },
  };
}

type Made = ReadonlyMap<string, { readonly id: string; readonly slug: string }>;

function getMadeOrThrow(made: Made, reference: string) {
  const link = made.get(reference);
  if (link === undefined) throw new Error(`there is no ${reference} in the week`);
  return link;
}

type Messages = readonly { readonly ts: string; readonly text: string; readonly threadTs?: string }[];

function getCardOrThrow(messages: Messages, reference: string): Messages[number] {
  const card = messages.find(({ threadTs, text }) => threadTs === undefined && text.includes(reference));
  if (card === undefined) throw new Error(`${reference} has no card in the week`);
  return card;
}

async function actAs(services: Services, who: Role) {
  return (await services.identifyMember(toChatPerson(getPersonOrThrow(who)))).actor;
}

function toRequest(link: WeekLink, actor: Awaited<ReturnType<typeof actAs>>) {
  const usual = { notes: [], channels: ['email'], sendTiming: { kind: 'now' } } as const;
  const none = { expiresAt: null, language: null, reminders: null, reissueOf: null };
  return {
    actor,
    requestKey: `the week ${link.reference} ${crypto.randomUUID()}`,
    reviewedAt: null,
    cardPlace: { platform: PRACTICE_PLATFORM, channelId: SALES_CHANNEL_ID } as const,
    draft: { ...usual, ...none, ...link },
  };
}

/** Presses a button of the bank's page. */
async function choose(checkout: URL, outcome: OutcomeKey): Promise<void> {
  const body = new URLSearchParams({ outcome });
  const { status } = await fetch(checkout, { method: 'POST', redirect: 'manual', body });
  if (status !== 303) throw new Error(`the sandbox bank answered ${status}`);
}
