import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { againChoice } from '../../choices/again-choice.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { describeException } from '../../copy/exception-copy.js';
import { describeEvent } from '../../copy/fact-copy.js';
import { buildLinkFacts, type FactsReader } from '../../copy/review-copy.js';
import { describeReach, type IsConnected } from '../../copy/sending-copy.js';
import { formatState } from '../../copy/state-copy.js';
import { formatWhen } from '../../time/format-when.js';
import { choices, type Fact, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { listLinkChoices } from './link-choices.js';
import { factsToWords, sendingNote, testModeNote } from './page-parts.js';

export interface StatusParts extends FactsReader {
  readonly link: LinkForMember;
  readonly actor: MemberActor;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly isConnected: IsConnected;
}

/** The newest of a long history; the card's thread has all of it. */
const MAX_HISTORY = 20;

function listFacts({ link, actor, ...reader }: StatusParts): readonly Fact[] {
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

function listHistory({ link, timeZone }: StatusParts): readonly string[] {
  return link.history
    .filter(({ type }) => type !== 'attempt.started')
    .slice(-MAX_HISTORY)
    .map((event) => `${formatWhen(event.at, timeZone)}: ${describeEvent(link, event)}`);
}

/** Only while a message still matters, and for whoever can share the address instead. */
function describeNote({ link, isConnected }: StatusParts): string | null {
  return link.state === 'open' && link.may.share ? describeReach(link, isConnected) : null;
}

function listAddress({ link, publicUrl }: StatusParts): readonly Part[] {
  return link.may.share ? [{ kind: 'copy', text: buildPayUrl(publicUrl, link) }] : [];
}

function listWhatCanBeDone({ link, publicUrl }: StatusParts): readonly Part[] {
  const given = [
    ...(link.may.share ? listLinkChoices(link, publicUrl) : []),
    ...(link.may.makeAgain ? [againChoice(link)] : []),
  ];
  return given.length === 0 ? [] : [choices(...given)];
}

/** All there is to know of one link, for one person. */
export function buildStatus(parts: StatusParts): PageReply {
  const { link } = parts;
  const subject = link.description === null ? '' : ` · ${link.description}`;
  const headline = `${formatState(link)} · ${formatMoney(link.amount)}${subject}`;
  const exception = describeException(link);
  const facts = listFacts(parts);
  const note = describeNote(parts);
  const lines = listHistory(parts);
  const words = [`${headline}.`, factsToWords(facts), note, lines.join('\n')];
  return {
    kind: 'status',
    title: 'Payment link',
    words: words.filter((part) => part !== null).join(' '),
    parts: [
      says(headline),
      ...(exception === null ? [] : [says(`${exception}. A manager decides.`)]),
      { kind: 'facts', facts },
      ...sendingNote(note),
      ...listAddress(parts),
      ...listWhatCanBeDone(parts),
      { kind: 'rule' },
      { kind: 'history', lines },
      ...testModeNote(link),
    ],
  };
}
