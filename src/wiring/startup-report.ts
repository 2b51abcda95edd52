import type { Words } from '../adapters/chat/words/words.js';
import type { Config } from '../config/config.js';
import { countColumns, padColumns } from './pad-columns.js';

/** What runs. */
export interface ReportedApp {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
}

/** Parts of the product that this release does not have, by the variable that a later one reads. */
const LATER: Readonly<Record<string, string>> = {
  STRIPE_SECRET_KEY: 'Stripe',
  PORTONE_SECRET_KEY: 'PortOne',
};

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
    [words.say('terminal.report.label.not_built'), tellLater(words)],
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

function tellPayments(words: Words, { sandboxGateway }: Config): string {
  if (sandboxGateway) return words.say('terminal.report.payments_sandbox');
  return words.say('terminal.report.payments_off', { setting: 'SANDBOX_GATEWAY=on' });
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

function tellLater(words: Words): string {
  const parts = Object.entries(LATER)
    .map(([variable, name]) => `${name} (${variable})`)
    .join(', ');
  return words.say('terminal.report.later', { parts });
}

/**
 * What nobody should have to find out: variables that are set but that this release ignores, and a playground where
 * strangers may meet it.
 */
export function buildStartupWarnings(
  words: Words,
  { environment, playground }: Config,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const ignored = Object.entries(LATER)
    .filter(([variable]) => variables[variable])
    .map(([variable, name]) => words.say('terminal.warning.ignored', { variable, name }));
  const isOpen = playground.on && (playground.mayBePublic || environment === 'production');
  const open = words.say('terminal.warning.playground_open', { setting: 'PLAYGROUND=off' });
  return isOpen ? [open, ...ignored] : ignored;
}
