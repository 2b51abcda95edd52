import type { types } from '@slack/bolt';
import type { Choice, PressChoice } from '../../chat/choices/choice.js';
import { cutText } from '../../chat/copy/cut-text.js';
import type { Words } from '../../chat/words/words.js';
import { ACTION } from '../intents/action-ids.js';
import { encodeIntent } from '../intents/encode-intent.js';
import type { EncodedIntent } from '../intents/encoded-intent.js';
import { type Block, type Button, button, LIMIT, option, plain } from './block-kit.js';
import { buildConfirm } from './build-confirm.js';

const OPENING = {
  pay_page: ACTION.openPayPage,
  qr: ACTION.showQr,
  logo: ACTION.openLogo,
  gateway: ACTION.openGatewayPage,
  kyc: ACTION.openKycPage,
  kyc_document: ACTION.openKycDocument,
  api_key: ACTION.openKeyPage,
  endpoint_secret: ACTION.openSecretPage,
  ledger_file: ACTION.openLedgerFile,
  payouts_file: ACTION.openPayoutsFile,
  export_jsonl: ACTION.openExportJsonl,
  export_xlsx: ACTION.openExportXlsx,
  install: ACTION.openInstall,
} as const;

export function encodeChoice(choice: Choice): EncodedIntent {
  return 'url' in choice ? { actionId: OPENING[choice.opens] } : encodeIntent(choice.intent);
}

export function renderChoice(words: Words, choice: Choice): Button {
  const { label, spokenLabel, style } = choice;
  return {
    ...button({
      text: label,
      ...encodeChoice(choice),
      ...('url' in choice ? { url: choice.url } : {}),
      ...(style === undefined ? {} : { style }),
      ...('confirm' in choice ? { confirm: buildConfirm(words, choice.confirm) } : {}),
    }),
    ...(spokenLabel === undefined ? {} : { accessibility_label: cutText(spokenLabel, LIMIT.buttonText) }),
  };
}

/** An action id may stand only once in a block: those that repeat are numbered. */
export function renderButtons(words: Words, choices: readonly Choice[]): Button[] {
  const buttons = choices.map((choice) => renderChoice(words, choice));
  const ids = buttons.map(({ action_id }) => action_id);
  return buttons.map((each, at) =>
    ids.indexOf(each.action_id) === ids.lastIndexOf(each.action_id)
      ? each
      : { ...each, action_id: `${each.action_id}:${at}` },
  );
}

/** A row of buttons. */
export function renderChoices(words: Words, choices: readonly Choice[]): Block {
  return { type: 'actions', elements: renderButtons(words, choices) };
}

/** One of several, which acts as soon as it is chosen. */
export function renderPick(
  label: string,
  options: readonly PressChoice[],
  chosen: PressChoice | null,
): Block {
  const toOption = (choice: PressChoice) => option(choice.label, encodeIntent(choice.intent).value ?? '');
  const actionId = options.map(({ intent }) => encodeIntent(intent).actionId)[0] ?? '';
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(label, LIMIT.placeholder),
    options: options.map(toOption),
    ...(chosen === null ? {} : { initial_option: toOption(chosen) }),
  };
  // What holds hides what it is of: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  return chosen === null
    ? { type: 'actions', elements: [select] }
    : { type: 'section', text: plain(label), accessory: select };
}
