import type { ConnectedGateway, MerchantGateways } from '../../../../service/gateways/describe-gateways.js';
import { CONNECT_MINUTES } from '../../../../service/gateways/invite-gateway-page.js';
import { sayMode, sayTaker, sayTrouble } from '../../copy/gateway-copy.js';
import { nameGateway } from '../../copy/gateway-names.js';
import { explainLiveRefusal } from '../../copy/live-refusal-copy.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { modeChoice, reviewChoice } from './kyc-choices.js';

interface GatewaysPage {
  /** Of the page on which accounts are connected. */
  readonly url: string;
  /** Of the reader. */
  readonly timeZone: string;
}

/** How the merchant is paid: its own accounts, and whether their gateways have told anything. */
export function buildGateways(
  words: Words,
  { mode, taker, liveRefusal, connected }: MerchantGateways,
  { url, timeZone }: GatewaysPage,
): PageReply {
  const isPromised = mode !== 'live' || liveRefusal === null;
  const now = [...(isPromised ? [sayMode(words, mode)] : []), sayTaker(words, taker)].join(' ');
  const lines = connected.map((one) => describeAccount(words, one, timeZone));
  const refused = liveRefusal === null ? [] : [explainLiveRefusal(words, liveRefusal, timeZone)];
  const note = words.say('gateway.page_note', { minutes: CONNECT_MINUTES });
  return {
    kind: 'gateways',
    title: words.say('settings.gateways'),
    words: [now, ...lines].join('\n'),
    parts: [
      says(now),
      ...lines.map(says),
      choices(
        { label: words.say('page.button.connect_gateway'), url, opens: 'gateway', style: 'primary' },
        modeChoice(words, mode),
        reviewChoice(words),
      ),
      ...refused.map(smallPrint),
      smallPrint(note),
    ],
  };
}

/** "Stripe · Lotus Valley School · •••• 4242 · Test: no money moves", and below it what is known. */
function describeAccount(words: Words, { account }: ConnectedGateway, timeZone: string): string {
  const { provider, displayName, lastFour, mode, connectedAt, lastSignedAt } = account;
  const modeName = words.say('web.gateways.mode_name', { mode: mode === 'live' ? 'live' : 'other' });
  const name = [nameGateway(provider), displayName, `•••• ${lastFour}`, modeName];
  const facts = [
    words.say('gateway.since', { time: formatWhen(words, connectedAt, timeZone) }),
    lastSignedAt === null
      ? words.say('gateway.unsigned')
      : words.say('gateway.signed', { time: formatWhen(words, lastSignedAt, timeZone) }),
    sayTrouble(words, account),
  ];
  return [
    name.filter((part) => part !== null).join(' · '),
    facts.filter((fact) => fact !== null).join(' '),
  ].join('\n');
}
