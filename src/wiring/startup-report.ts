import { nameGateway } from '../adapters/chat/copy/gateway-names.js';
import type { Words } from '../adapters/chat/words/words.js';
import type { Config } from '../config/config.js';
import { countColumns, padColumns } from './pad-columns.js';
import { tellOperator, warnOfPlace, warnOfReviewers, warnOfScreeningList } from './report-operator.js';

/** What runs. */
export interface ReportedApp {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
}

/** What a person wants to know when Paylink has started: address, practice chat, store, what is on, what is off and why. */
export function buildStartupReport(
  words: Words,
  config: Config,
  { publicUrl }: ReportedApp,
): readonly string[] {
  const lines = [
    [words.say('terminal.report.label.playground'), tellPlayground(words, config, publicUrl)],
    [words.say('terminal.report.label.store'), tellStore(words, config)],
    [words.say('terminal.report.label.slack'), tellSlack(words, config)],
    [words.say('terminal.report.label.telegram'), tellTelegram(words, config)],
    [words.say('terminal.report.label.payments'), tellPayments(words, config)],
    [words.say('terminal.report.label.email'), tellEmail(words, config)],
    [words.say('terminal.report.label.sms'), tellTexts(words, config, 'TWILIO_FROM')],
    [words.say('terminal.report.label.whatsapp'), tellTexts(words, config, 'TWILIO_WHATSAPP_FROM')],
    [words.say('terminal.report.label.operator'), tellOperator(words, config)],
  ] as const;
  const width = Math.max(...lines.map(([label]) => countColumns(label)));
  return [
    tellAddress(words, config, publicUrl),
    ...lines.map(([label, told]) => `${padColumns(label, width)}  ${told}`),
  ];
}

function tellAddress(words: Words, { http }: Config, publicUrl: string): string {
  if (http.publicUrl === null) return words.say('terminal.report.listens', { address: publicUrl });
  return words.say('terminal.report.listens_behind', { address: `${http.host}:${http.port}`, publicUrl });
}

function tellPlayground(words: Words, { playground }: Config, publicUrl: string): string {
  if (playground.on) return `${publicUrl}/playground`;
  return words.say('terminal.report.playground_off', { setting: 'PLAYGROUND=on' });
}

function tellStore(words: Words, { store }: Config): string {
  const variable = 'MONGODB_URI';
  if (store.mongodbUri !== null) return words.say('terminal.report.store_mongodb', { variable });
  return words.say('terminal.report.store_embedded', { folder: store.dataDir, variable });
}

function tellSlack(words: Words, { slack, playground }: Config): string {
  if (slack === null) {
    const variables = { variable: 'SLACK_SIGNING_SECRET', other: 'SLACK_BOT_TOKEN' };
    const key = playground.on ? 'terminal.report.slack_played' : 'terminal.report.slack_off';
    return words.say(key, variables);
  }
  return words.say('terminal.report.slack_on', {
    transport: slack.transport.kind === 'http' ? 'http' : 'other',
    path: '/slack/events',
    identity: slack.auth.kind === 'oauth' ? 'oauth' : 'other',
    installPath: '/slack/install',
  });
}

function tellTelegram(words: Words, { telegram, playground }: Config): string {
  if (telegram === null) {
    const variables = { variable: 'TELEGRAM_BOT_TOKEN', other: 'TELEGRAM_WEBHOOK_SECRET' };
    const key = playground.on ? 'terminal.report.telegram_played' : 'terminal.report.telegram_off';
    return words.say(key, variables);
  }
  const mode = telegram.updates.kind === 'webhook' ? 'webhook' : 'other';
  return words.say('terminal.report.telegram_on', { mode, path: '/telegram/webhook' });
}

const GATEWAYS = ['STRIPE_SECRET_KEY', 'PORTONE_CLIENT_KEY'];

/** In the order in which they are asked. */
function tellPayments(words: Words, { stripe, portone, sandboxGateway }: Config): string {
  // Then the sandbox gets nothing that is new.
  const isTested = stripe?.mode === 'test' || portone?.mode === 'test';
  const told = [
    stripe && tellStripe(words, stripe),
    portone && tellGateway(words, 'portone', portone.mode),
    sandboxGateway && !isTested ? words.say('terminal.report.payments_sandbox') : null,
  ].filter((gateway) => gateway !== null);
  const none = { variables: GATEWAYS.join(', '), setting: 'SANDBOX_GATEWAY=on' };
  if (told.length === 0) return words.say('terminal.report.payments_off', none);
  return told.reduceRight((second, first) =>
    words.say('terminal.report.gateways_in_turn', { first, second }),
  );
}

function tellStripe(words: Words, { mode, webhookSecrets }: NonNullable<Config['stripe']>): string {
  if (webhookSecrets.length > 0) return tellGateway(words, 'stripe', mode);
  const unheard = { gateway: nameGateway('stripe'), variable: 'STRIPE_WEBHOOK_SECRET' };
  return words.say('terminal.report.gateway_unheard', { ...unheard, mode: mode === 'live' ? mode : 'other' });
}

function tellGateway(words: Words, provider: string, mode: 'test' | 'live'): string {
  const gateway = { gateway: nameGateway(provider), path: `/webhooks/${provider}` };
  return words.say('terminal.report.gateway', { ...gateway, mode: mode === 'live' ? mode : 'other' });
}

function tellEmail(words: Words, { sendgrid }: Config): string {
  if (sendgrid === null) return tellOff(words, ['SENDGRID_API_KEY', 'SENDGRID_FROM']);
  const { webhookPublicKey, from } = sendgrid;
  const on = { carrier: 'SendGrid', sender: from.email };
  if (webhookPublicKey !== null) {
    return words.say('terminal.report.carrier_on', { ...on, path: '/webhooks/sendgrid' });
  }
  return words.say('terminal.report.carrier_unheard', { ...on, variable: 'SENDGRID_WEBHOOK_PUBLIC_KEY' });
}

function tellTexts(
  words: Words,
  { twilio }: Config,
  variable: 'TWILIO_FROM' | 'TWILIO_WHATSAPP_FROM',
): string {
  if (twilio === null) return tellOff(words, ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', variable]);
  const sender = variable === 'TWILIO_FROM' ? twilio.from : twilio.whatsappFrom;
  if (sender === null) return tellOff(words, [variable]);
  return words.say('terminal.report.carrier_on', { carrier: 'Twilio', sender, path: '/webhooks/twilio' });
}

function tellOff(words: Words, variables: readonly string[]): string {
  return words.say('terminal.report.carrier_off', { variables: variables.join(', ') });
}

/** What nobody should have to find out: a playground where strangers may meet it, and live keys that serve nobody. */
export function buildStartupWarnings(words: Words, config: Config): readonly string[] {
  const { playground } = config;
  const isOpen = playground.on && playground.mayBePublic;
  const open = words.say('terminal.warning.playground_open', { setting: 'PLAYGROUND=off' });
  return [
    ...(isOpen ? [open] : []),
    ...warnOfLive(words, config),
    ...warnOfPlace(words, config),
    ...warnOfReviewers(words, config),
    ...warnOfScreeningList(words, config),
  ];
}

function warnOfLive(words: Words, config: Config): readonly string[] {
  const { stripe, portone, liveMerchants, liveBeforeReview, operator } = config;
  if (liveMerchants.length + liveBeforeReview.length + operator.reviewers.length > 0) return [];
  const live = [
    stripe?.mode === 'live' && 'STRIPE_SECRET_KEY',
    portone?.mode === 'live' && 'PORTONE_ENVIRONMENT',
  ];
  return live
    .filter((variable) => variable !== false)
    .map((variable) => words.say('terminal.warning.live_unused', { variable, setting: 'LIVE_MERCHANTS' }));
}
