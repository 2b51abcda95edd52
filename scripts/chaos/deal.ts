import type { SlackActor } from '@paylink/playground/slack/person/actor';
import type { SlackPlatform } from '@paylink/playground/slack/slack-platform';
import { openPage, type Page } from '../demo/customer.js';
import { type Desk, OWNER } from './school.js';

/** One sale: a link made in chat, paid by its customer, a part of it given back by the owner. It goes on where a crash broke it off. */
export interface Deal {
  /** The link's description, which no other link has. */
  readonly name: string;
  readonly desk: Desk;
  /** Slack showed that "Create link" was taken: from here on the link has to come, whatever happens. */
  isAcknowledged(): boolean;
  /** Goes on until the customer has paid, and has a part of it back. Rejects when Paylink does not answer, and at once when it is `gone`. */
  goOn(gone: Promise<unknown>): Promise<void>;
  /** Whether who pressed "Create link" sees the link in the very modal. */
  isTold(): boolean;
  /** What stands before them, in one line. */
  sees(): string;
}

/** How long a person looks at a screen that does not change. */
export const PATIENCE_MS = 30_000;

export function createDeal(platform: SlackPlatform, name: string, desk: Desk): Deal {
  const person = platform.as(desk.userId);
  let hasBegun = false;
  let isAcknowledged = false;
  let address: string | null = null;

  async function create(gone: Promise<unknown>): Promise<string> {
    if (!isAcknowledged && findAddress(person) === null) {
      await openReview(person, { name, desk }, gone);
      const { outcome } = await person.submits();
      isAcknowledged = outcome === 'done' && !isReview(person);
      if (!isAcknowledged) throw new Error(`"Create link" was answered "${outcome}"`);
    }
    return unlessGone(
      gone,
      person.waits(() => findAddress(person) ?? undefined, PATIENCE_MS),
    );
  }

  return {
    name,
    desk,
    isAcknowledged: () => isAcknowledged,
    isTold: () => findAddress(person) !== null,
    sees() {
      const view = person.modal();
      return view === undefined ? 'no modal' : person.reads(view).replaceAll('\n', ' / ');
    },
    async goOn(gone) {
      // What an earlier sale left on the screen is not this one's.
      if (!hasBegun && person.modal() !== undefined) await person.closes('all');
      hasBegun = true;
      address ??= await create(gone);
      await pay(address);
      await refund(platform, { name, desk }, gone);
    },
  };
}

/** A person whose review never came, or hangs, types again; one who sees it does not. */
async function openReview(
  person: SlackActor,
  { name, desk }: Pick<Deal, 'name' | 'desk'>,
  gone: Promise<unknown>,
): Promise<void> {
  const shown = person.modal();
  if (isReview(person)) return;
  if (shown !== undefined) await person.closes('all');
  const customer = `${desk.userId.toLowerCase()}@example.com`;
  const line = `/paylink 12.34 usd "${name}" ${customer} via:email send:now`;
  const { outcome } = await person.types(desk.channelId, line);
  if (outcome !== 'done') throw new Error(`/paylink was answered "${outcome}"`);
  await unlessGone(
    gone,
    person.waits(() => isReview(person) || undefined, PATIENCE_MS),
  );
}

function isReview(person: SlackActor): boolean {
  const view = person.modal();
  return view !== undefined && person.reads(view).includes('Create link');
}

/** Rejects at once when Paylink is gone. */
export function unlessGone<Seen>(gone: Promise<unknown>, seen: Promise<Seen>): Promise<Seen> {
  const broken = gone.then(() => Promise.reject(new Error('Paylink is gone')));
  return Promise.race([seen, broken]);
}

/** The pay page's address in the modal that says that the link is there. */
function findAddress(person: SlackActor): string | null {
  const view = person.modal();
  if (view === undefined) return null;
  return /https?:\/\/[^\s>|`]+\/p\/[\w-]{22,}/.exec(person.reads(view))?.[0] ?? null;
}

/** What the customer does. */
export async function pay(address: string): Promise<void> {
  const page = await openPage(address);
  if (isPaid(page)) return;
  const checkout = await page.press('Pay');
  const end = isPaid(checkout) ? checkout : await checkout.press('Pay');
  if (!isPaid(end)) throw new Error(`the customer did not see "Paid" but: ${end.lines.join(' / ')}`);
}

function isPaid({ lines }: Page): boolean {
  return lines.some((line) => /has received your payment|^Paid$|refunded/i.test(line));
}

/** The owner types it again where no answer came; the same amount a moment later is asked about, not given back twice. */
async function refund(
  platform: SlackPlatform,
  { name, desk }: Pick<Deal, 'name' | 'desk'>,
  gone: Promise<unknown>,
): Promise<void> {
  const owner = platform.as(OWNER);
  const card = () => owner.messages(desk.channelId).find(({ text }) => text.includes(name));
  const reference = await unlessGone(
    gone,
    owner.waits(() => /PL-[0-9A-Z]{6}/.exec(card()?.text ?? '')?.[0], PATIENCE_MS),
  );
  if (!isRefunded(card()?.text)) await owner.types(desk.channelId, `/paylink refund ${reference} 4 usd`);
  await unlessGone(
    gone,
    owner.waits(() => isRefunded(card()?.text) || undefined, PATIENCE_MS),
  );
}

function isRefunded(text = ''): boolean {
  return text.includes('Refunded 4.00 of 12.34 USD');
}
