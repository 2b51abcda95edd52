import { checkEvents } from './check-events.js';
import type { Deal } from './deal.js';
import type { BookedLink, Books } from './read-books.js';
import type { BookedPost } from './read-posts.js';
import { PAID_CHANNEL } from './school.js';

/** What does not agree, in words; the same word at the front each time. */
export interface Findings {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Neither lost nor doubled, and yet not as it must be: order, place, words. */
  readonly wrong: readonly string[];
}

/** Compares the books of sales whose customers have paid and got a part back: chat, bank, mail service and store must tell the same story, each fact once. */
export function checkBooks(books: Books, deals: readonly Pick<Deal, 'name' | 'desk'>[]): Findings {
  const findings = { lost: [] as string[], doubled: [] as string[], wrong: [] as string[] };
  const count = (what: string, found: number) => {
    if (found === 0) findings.lost.push(what);
    if (found > 1) findings.doubled.push(`${what}: ${found} times`);
  };
  for (const { name, desk } of deals) {
    const links = books.links.filter(({ description }) => description === name);
    count(`link of ${name}`, links.length);
    for (const link of links) {
      checkMoney(link, books, count);
      checkMails(link, books, count);
      checkPosts(link, books.posts, count);
      findings.wrong.push(...checkEvents(link, books.events, count));
      findings.wrong.push(...findWrong(link, books.posts, desk.channelId));
    }
  }
  const known = new Set(books.links.flatMap((link) => keysOf(link)));
  for (const { key } of books.posts)
    if (!known.has(key)) findings.wrong.push(`post of nothing known: ${key}`);
  return findings;
}

type Count = (what: string, found: number) => void;

const UNTOLD: ReadonlySet<string> = new Set(['link.created', 'attempt.started', 'refund.left']);

function lineKeysOf({ history }: BookedLink): readonly string[] {
  return history.filter(({ type }) => !UNTOLD.has(type)).map(({ id }) => `history_line:${id}`);
}

function moneyKeysOf({ history }: BookedLink): readonly string[] {
  return history.flatMap(({ id, type }) => [
    ...(type === 'payment.succeeded' ? [`paid_line:${id}`] : []),
    // Somebody else than the maker gave it back.
    ...(type === 'payment.succeeded' || type === 'refund.succeeded' ? [`owner_note:${id}`] : []),
  ]);
}

function keysOf(link: BookedLink): readonly string[] {
  return [`card:${link._id}`, ...lineKeysOf(link), ...moneyKeysOf(link)];
}

function checkPosts(link: BookedLink, posts: readonly BookedPost[], count: Count): void {
  for (const key of keysOf(link)) count(`post ${key}`, posts.filter((post) => post.key === key).length);
}

/** The bank's ledger and the link's money are the same, to the minor unit. */
function checkMoney(link: BookedLink, { sessions }: Books, count: Count): void {
  const payments = link.history.filter(
    ({ type }) => type.startsWith('payment.') && type !== 'payment.processing',
  );
  count(`payment of ${link.description}`, payments.length);
  const ids = new Set(link.attempts.map(({ id }) => id));
  const captured = sessions.filter(({ attemptId, ending }) => ids.has(attemptId) && ending?.captured);
  count(`money of ${link.description} at the bank`, captured.length);
  for (const attempt of link.attempts) {
    const own = sessions.filter(({ attemptId }) => attemptId === attempt.id);
    count(`checkout ${attempt.id}`, own.length);
    const [session] = own;
    const isSame =
      session?._id === attempt.providerRef &&
      session.ending?.captured?.minor === attempt.captured?.minor &&
      session.ending?.captured?.currency === attempt.captured?.currency;
    if (session !== undefined) count(`agreement of bank and link on ${attempt.id}`, isSame ? 1 : 0);
    const given = (session?.refunds ?? []).filter(({ refusal }) => refusal === null);
    count(`refund of ${link.description} at the bank`, given.length);
    count(
      `refund of ${link.description} in its link`,
      link.refunds.filter(({ status }) => status === 'succeeded').length,
    );
  }
}

function checkMails(link: BookedLink, { deliveries, mails }: Books, count: Count): void {
  const own = deliveries.filter(({ linkId }) => linkId === link._id);
  count(`first message of ${link.description}`, own.filter(({ _id }) => _id.includes(':link:')).length);
  for (const { _id, outcome, promisedAt } of own) {
    if (outcome === 'dropped' || promisedAt > new Date()) continue;
    count(`mail ${_id}`, mails.filter((id) => id === _id).length);
    const told = link.history.filter(
      ({ type, deliveryId }) => type === 'delivery.sent' && deliveryId === _id,
    );
    count(`history of mail ${_id}`, told.length);
  }
}

function findWrong(link: BookedLink, posts: readonly BookedPost[], channelId: string): readonly string[] {
  const wrong: string[] = [];
  const card = posts.find(({ key }) => key === `card:${link._id}`);
  if (link.state !== 'partially_refunded') wrong.push(`link of ${link.description} is ${link.state}`);
  if (card !== undefined && !card.text.includes('Refunded 4.00 of 12.34 USD'))
    wrong.push(`card says: ${card.text}`);
  if (card !== undefined && card.channelId !== channelId) wrong.push(`card stands in ${card.channelId}`);
  const lineKeys = lineKeysOf(link);
  const lines = posts
    .filter(({ key }) => lineKeys.includes(key))
    .toSorted((a, b) => a.ts.localeCompare(b.ts));
  if (lines.some(({ threadTs }) => threadTs !== card?.ts))
    wrong.push(`a line of ${link._id} is in no thread`);
  const order = lines.map(({ key }) => key);
  if (order.join() !== lineKeys.join()) wrong.push(`lines of ${link._id} stand as ${order.join(', ')}`);
  const paidLines = posts.filter(({ key }) => moneyKeysOf(link).includes(key) && key.startsWith('paid_line'));
  if (paidLines.some((post) => post.channelId !== PAID_CHANNEL))
    wrong.push('a paid line is in another channel');
  return wrong;
}
