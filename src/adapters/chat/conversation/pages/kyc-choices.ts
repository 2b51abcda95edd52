import type { ChatPlatform } from '../../../../domain/chat/chat-place.js';
import { findKycMove } from '../../../../domain/kyc/kyc-moves.js';
import { findUnshownTradingName } from '../../../../domain/kyc/shown-name.js';
import type { Merchant, Mode } from '../../../../domain/merchant/merchant.js';
import type { KycView } from '../../../../service/merchants/get-kyc.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import { lacksDocument } from '../../copy/lacks-document.js';
import type { Words } from '../../words/words.js';

/** To how the merchant stands with the operator, wherever somebody may want to know. */
export function reviewChoice(words: Words): PressChoice {
  return { label: words.say('kyc.button.review'), intent: { kind: 'open_kyc' } };
}

/** To the other kind of links; pressed where that is refused, it says why. */
export function modeChoice(words: Words, mode: Mode): PressChoice {
  return mode === 'live'
    ? { label: words.say('mode.button.test'), intent: { kind: 'change_mode', mode: 'test' } }
    : { label: words.say('mode.button.live'), intent: { kind: 'change_mode', mode: 'live' } };
}

interface KycMoves {
  readonly view: KycView;
  /** Where they are pressed. */
  readonly chat: ChatPlatform;
  /** Of the page with its questions; null where nothing can be changed now. */
  readonly url: string | null;
  readonly merchant: Pick<Merchant, 'name' | 'mode'>;
  readonly now: Date;
}

/** What an owner can do about it now. */
export function listKycChoices(
  words: Words,
  { view, merchant, chat, url, now }: KycMoves,
): readonly Choice[] {
  const { kyc, problems, live } = view;
  const { name, mode } = merchant;
  const can = (action: 'submit' | 'withdraw') => findKycMove(kyc, action, now) !== null;
  const isReady = problems.length === 0;
  const isBegun = kyc.state !== 'none';
  return [
    ...fillIn(words, url, { isBegun, isFirst: !isReady }),
    ...(chat === 'slack' && url !== null && lacksDocument(view)
      ? [press(words.say('kyc.button.give_file'), 'ask_document')]
      : []),
    ...(can('submit') && isBegun
      ? [press(words.say('kyc.button.send_in'), 'submit_kyc', isReady ? 'primary' : undefined)]
      : []),
    ...(can('withdraw') ? [press(words.say('kyc.button.withdraw'), 'ask_withdraw_kyc')] : []),
    ...(live.isAllowed || mode === 'live' ? [modeChoice(words, mode)] : []),
    ...leadToGateways(words, view),
    ...(findUnshownTradingName(kyc, name) === null
      ? []
      : [press(words.say('kyc.button.rename'), 'ask_sign_up')]),
    press(words.say('kyc.button.look_again'), 'refresh_kyc'),
  ];
}

/** Where a gateway is all that is missing. */
function leadToGateways(words: Words, { live: { refusal } }: KycView): readonly Choice[] {
  const isByGateway = refusal?.reason === 'gateway_off' || refusal?.reason === 'no_gateway';
  return isByGateway ? [{ label: words.say('settings.gateways'), intent: { kind: 'open_gateways' } }] : [];
}

function fillIn(
  words: Words,
  url: string | null,
  { isBegun, isFirst }: { readonly isBegun: boolean; readonly isFirst: boolean },
): readonly Choice[] {
  if (url === null) return [];
  const label = words.say(isBegun && !isFirst ? 'kyc.button.change' : 'kyc.button.fill_in');
  return [{ label, url, opens: 'kyc', ...(isFirst ? { style: 'primary' } : {}) }];
}

function press(
  label: string,
  kind: 'submit_kyc' | 'ask_withdraw_kyc' | 'refresh_kyc' | 'ask_document' | 'ask_sign_up',
  style?: 'primary',
): PressChoice {
  return { label, intent: { kind }, ...(style === undefined ? {} : { style }) };
}
