import type { LinkEvent } from '../../../../domain/link/link-event.js';
import { buildPayUrl } from '../../../../domain/link/pay-url.js';
import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { Member } from '../../../../domain/merchant/member.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Stop } from '../../../../service/delivery/find-stops.js';
import type { LinkForMember } from '../../../../service/links/link-for-member.js';
import { againChoice } from '../../choices/again-choice.js';
import type { Choice } from '../../choices/choice.js';
import { decisionChoices } from '../../choices/decision-choices.js';
import { evidenceChoices } from '../../choices/evidence-choices.js';
import { approvalChoices, callOffChoices, refundChoices } from '../../choices/refund-choices.js';
import { listSendingChoices } from '../../choices/sending-choices.js';
import { nameCustomer } from '../../contacts/name-customer.js';
import { describeException } from '../../copy/exception-copy.js';
import { describeEvent } from '../../copy/fact-copy.js';
import { buildLinkFacts, type FactsReader } from '../../copy/review-copy.js';
import { describeReach, type IsConnected } from '../../copy/sending-copy.js';
import { describeStops } from '../../copy/stop-copy.js';
import { toSentence } from '../../copy/to-sentence.js';
import { formatWhen } from '../../time/format-when.js';
import { choices, type Fact, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { liftChoices } from './lift-choices.js';
import { listLinkChoices, listRenewalChoices } from './link-choices.js';
import { listMoney, sayMoney } from './money-parts.js';
import { buildHeadline, factsToWords, sendingNote, testModeNote } from './page-parts.js';

export interface StatusParts extends FactsReader {
  readonly link: LinkForMember;
  readonly actor: MemberActor;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly isConnected: IsConnected;
  /** By which nothing goes to the customer. */
  readonly stops: readonly Stop[];
  /** Whoever acted on it. */
  readonly people: readonly Member[];
}

/** The newest of a long history; the card's thread has all of it. */
const MAX_HISTORY = 20;

/** What tells how to reach the customer. */
const CONTACTS: ReadonlySet<Fact['name']> = new Set<Fact['name']>(['customer', 'sending']);

function describeCreated({ link, actor, people, words, timeZone }: StatusParts): Fact {
  const person = people.find(({ id }) => id === link.ownerId)?.displayName ?? '';
  const by = link.ownerId === actor.memberId ? 'you' : person === '' ? 'other' : 'person';
  const time = formatWhen(words, link.createdAt, timeZone);
  return {
    name: 'created',
    label: words.say('page.created'),
    value: words.say('page.created_at', { by, person, time }),
  };
}

function listFacts(parts: StatusParts): readonly Fact[] {
  const { link, words } = parts;
  const customer = nameCustomer(link);
  const isWhole = link.may.seeContacts;
  const facts = buildLinkFacts(link, parts);
  const shown = isWhole ? facts : facts.filter(({ name }) => !CONTACTS.has(name));
  const masked: readonly Fact[] =
    isWhole || customer === null
      ? []
      : [{ name: 'customer', label: words.say('review.label.customer'), value: customer }];
  return [...masked, ...shown, describeCreated(parts)];
}

/** Of money it is said who did it; of all else the card's thread says so. */
function nameDoer({ type, actor }: LinkEvent, people: readonly Member[]): string | null {
  const isMoney = /^(?:refund|decision|dispute)\./.test(type);
  if (!isMoney || actor.kind !== 'member') return null;
  return people.find(({ id }) => id === actor.memberId)?.displayName ?? null;
}

function listHistory({ link, timeZone, words, people, hasInbox = false }: StatusParts): readonly string[] {
  return link.history
    .filter(({ type }) => type !== 'attempt.started')
    .slice(-MAX_HISTORY)
    .map((event) =>
      words.say('fact.at', {
        time: formatWhen(words, event.at, timeZone),
        fact: describeEvent(words, link, { event, person: nameDoer(event, people), timeZone, hasInbox }),
      }),
    );
}

/** Only while a message still matters, and for whoever can share the address instead. */
function describeNote({ link, isConnected, words, hasInbox = false }: StatusParts): string | null {
  return link.state === 'open' && link.may.share
    ? describeReach(words, link, { isConnected, hasInbox })
    : null;
}

/** For whoever knows where it goes, while something may still go there. */
function listStopNotes({ link, stops, words }: StatusParts): readonly string[] {
  return link.state === 'open' && link.may.seeContacts ? describeStops(words, stops) : [];
}

function listAddress({ link, publicUrl }: StatusParts): readonly Part[] {
  return link.may.share ? [{ kind: 'copy', text: buildPayUrl(publicUrl, link) }] : [];
}

function listWhatCanBeDone(parts: StatusParts): readonly Part[] {
  const { link, actor, stops, publicUrl, words, now } = parts;
  const mayLift = link.may.send && mayDo(actor.role, 'lift_suppression');
  const given = [
    ...listMoneyChoices(parts),
    ...(link.may.send ? listSendingChoices(words, link, now) : []),
    ...(mayLift ? liftChoices(words, link, stops) : []),
    ...(link.may.share ? listLinkChoices(words, link, publicUrl) : []),
    ...(link.may.extend ? listRenewalChoices(words, link) : []),
    ...(link.may.makeAgain ? [againChoice(words, link)] : []),
  ];
  return given.length === 0 ? [] : [choices(...given)];
}

/** For whoever may decide about money: what waits for them first. */
function listMoneyChoices({ link, actor, words, people, timeZone }: StatusParts): readonly Choice[] {
  const mayRefund = link.may.see && mayDo(actor.role, 'refund');
  const mayAsk = link.may.see && mayDo(actor.role, 'ask_refund');
  const reader = { words, people, timeZone, readerId: actor.memberId };
  return [
    ...(mayRefund ? approvalChoices(link, reader) : []),
    ...(mayAsk ? callOffChoices(link, reader) : []),
    ...(link.may.decide ? decisionChoices(words, link) : []),
    ...(link.may.decide ? evidenceChoices(words, link) : []),
    ...(mayAsk ? refundChoices(words, link) : []),
  ];
}

/** All there is to know of one link, for one person. */
export function buildStatus(parts: StatusParts): PageReply {
  const { link, words } = parts;
  const headline = buildHeadline(words, link);
  const exception = describeException(words, link);
  const facts = listFacts(parts);
  const notes = [describeNote(parts), ...listStopNotes(parts)].filter((note) => note !== null);
  const lines = listHistory(parts);
  const said = [
    toSentence(words, headline),
    ...facts.map((fact) => factsToWords(words, [fact])),
    ...notes,
    ...sayMoney(parts),
    lines.join('\n'),
  ];
  return {
    kind: 'status',
    title: words.say('page.title.link'),
    words: said.join('\n'),
    parts: [
      says(headline),
      ...(exception === null ? [] : [says(words.say('page.exception', { exception }))]),
      { kind: 'facts', facts },
      ...notes.flatMap(sendingNote),
      ...listAddress(parts),
      ...listWhatCanBeDone(parts),
      ...listMoney(parts),
      { kind: 'rule' },
      { kind: 'history', lines },
      ...testModeNote(words, link),
    ],
  };
}
