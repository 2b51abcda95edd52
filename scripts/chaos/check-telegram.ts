import type { Db } from 'mongodb';
import type { Findings } from './check-books.js';
import { readLinks } from './read-books.js';
import type { TelegramDeal } from './telegram-deal.js';

/** The card says who made the link; the page of whoever made it has no more than its first line. */
const CARD = /^🟢 Paid · 12\.34 USD[^\n]*\n.*made by /;

/** Of each sale one link, paid once, and one card that says so; nothing of its form is left standing. */
export async function checkTelegram(db: Db, deals: readonly TelegramDeal[]): Promise<Findings> {
  const findings = { lost: [] as string[], doubled: [] as string[], wrong: [] as string[] };
  const count = (what: string, found: number) => {
    if (found === 0) findings.lost.push(what);
    if (found > 1) findings.doubled.push(`${what}: ${found} times`);
  };
  const links = await readLinks(db, deals);
  for (const { name, seller } of deals) {
    const own = links.filter(({ description }) => description === name);
    count(`link of ${name}`, own.length);
    count(`money of ${name}`, own.flatMap(({ attempts }) => attempts.filter((each) => each.captured)).length);
    const standing = seller.person.sees('bot').filter(({ buttons }) => buttons.length > 0);
    count(`card of ${name}`, standing.filter(({ text }) => CARD.test(text)).length);
    const forms = standing.filter(({ buttons }) => buttons.flat().includes('Cancel'));
    findings.wrong.push(...forms.map(({ text }) => `a form of ${name} stands: ${text.split('\n')[0]}`));
    for (const { text } of standing)
      if (text.includes('went wrong')) findings.wrong.push(`${name} was told: ${text}`);
  }
  return findings;
}
