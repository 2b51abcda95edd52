import type { MemberActor } from '../../../domain/actor.js';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { SeenLink } from '../../../service/links/seen-link.js';
import { describeException } from '../../chat/copy/exception-copy.js';
import { describeEvent } from '../../chat/copy/fact-copy.js';
import { buildLinkFacts, type FactsReader } from '../../chat/copy/review-copy.js';
import { describeReach } from '../../chat/copy/sending-copy.js';
import { formatState } from '../../chat/copy/state-copy.js';
import { formatWhen } from '../../chat/time/format-when.js';
import { nameCustomer } from '../links/name-customer.js';
import { type Block, context, copyLine, LIMIT, type Message, message, plain, section } from './block-kit.js';
import { buildFacts, type Fact, factsToText } from './build-facts.js';
import { TEST_MODE_TEXT } from './build-link-form.js';
import { buildSendingNote } from './build-sending-note.js';
import { buildLinkButtons } from './link-buttons.js';

export interface StatusParts extends FactsReader {
  readonly link: SeenLink;
  readonly actor: MemberActor;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** The newest of a long history; the card's thread has all of it. */
const MAX_HISTORY = 20;

function buildStatusFacts({ link, actor, ...reader }: StatusParts): Fact[] {
  const customer = nameCustomer(link);
  const isWhole = link.may.seeContacts;
  const facts = buildLinkFacts(link, reader);
  const shown = isWhole ? facts : facts.filter(({ label }) => label !== 'For' && label !== 'Sending');
  const masked = isWhole || customer === null ? [] : [{ label: 'For', value: customer }];
  const madeBy = link.ownerId === actor.memberId ? ', by you' : '';
  return [
    ...masked,
    ...shown,
    { label: 'Created', value: `${formatWhen(link.createdAt, reader.timeZone)}${madeBy}` },
  ];
}

function describeHistory({ link, timeZone }: StatusParts): string {
  const lines = link.history
    .filter(({ type }) => type !== 'attempt.started')
    .slice(-MAX_HISTORY)
    .map((event) => `${formatWhen(event.at, timeZone)}: ${describeEvent(link, event)}`);
  while (lines.join('\n').length > LIMIT.sectionText) lines.shift();
  return lines.join('\n');
}

/** Only while a message still matters, and for whoever can share the address instead. */
function describeNote({ link }: StatusParts): string | null {
  return link.state === 'open' && link.may.share ? describeReach(link) : null;
}

/** All there is to know of one link, for one person. */
export function buildStatus(parts: StatusParts): Message {
  const { link, publicUrl } = parts;
  const subject = link.description === null ? '' : ` · ${link.description}`;
  const headline = `${formatState(link)} · ${formatMoney(link.amount)}${subject}`;
  const exception = describeException(link);
  const facts = buildStatusFacts(parts);
  const note = describeNote(parts);
  const history = describeHistory(parts);
  const address: Block[] = link.may.share
    ? [copyLine(buildPayUrl(publicUrl, link)), buildLinkButtons(link, publicUrl)]
    : [];
  const words = [`${headline}.`, factsToText(facts), note, history].filter((part) => part !== null);
  return message(words.join(' '), [
    section(plain(headline)),
    ...(exception === null ? [] : [section(plain(`${exception}. A manager decides.`))]),
    ...buildFacts(facts),
    ...buildSendingNote(note),
    ...address,
    { type: 'divider' },
    context(plain(history)),
    ...(link.mode === 'test' ? [context(plain(TEST_MODE_TEXT))] : []),
  ]);
}
