import type { Config } from '../config/config.js';
import { DELIVERY_CHANNELS } from '../domain/delivery/delivery.js';
import type { Services } from '../service/create-services.js';

/** What runs. */
export interface ReportedApp {
  /** Where this server is reached, without a trailing slash. */
  readonly publicUrl: string;
  readonly services: Pick<Services, 'isConnected'>;
}

/** Parts of the product that this release does not have, by the variable that a later one reads. */
const LATER: Readonly<Record<string, string>> = {
  TELEGRAM_BOT_TOKEN: 'Telegram',
  SENDGRID_API_KEY: 'SendGrid',
  TWILIO_ACCOUNT_SID: 'Twilio',
  STRIPE_SECRET_KEY: 'Stripe',
  PORTONE_SECRET_KEY: 'PortOne',
};

/** What a person wants to know when Paylink has started: address, practice chat, store, what is on, what is off and why. */
export function buildStartupReport(
  config: Config,
  { publicUrl, services: { isConnected } }: ReportedApp,
): readonly string[] {
  return [
    addressLine(config, publicUrl),
    playgroundLine(config, publicUrl),
    `Store       ${config.store.mongodbUri === null ? `embedded, in ${config.store.dataDir} (MONGODB_URI for a MongoDB)` : 'MongoDB, from MONGODB_URI'}`,
    slackLine(config),
    `Payments    ${config.sandboxGateway ? 'sandbox gateway: no money moves' : 'none on (SANDBOX_GATEWAY=on for practice)'}`,
    `Not built   ${Object.entries(LATER)
      .map(([variable, name]) => `${name} (${variable})`)
      .join(', ')}: a later release${sendingTail(isConnected)}`,
  ];
}

function sendingTail(isConnected: Services['isConnected']): string {
  return DELIVERY_CHANNELS.some(isConnected) ? '' : '; emails and texts stay in the outbox';
}

function addressLine({ http }: Config, publicUrl: string): string {
  if (http.publicUrl === null) return `Paylink listens on ${publicUrl}`;
  return `Paylink listens on ${http.host}:${http.port}, reached at ${publicUrl}`;
}

function playgroundLine({ playground }: Config, publicUrl: string): string {
  return `Playground  ${playground.on ? `${publicUrl}/playground` : 'off (PLAYGROUND=on)'}`;
}

function slackLine({ slack, playground }: Config): string {
  if (slack === null) {
    const stand = playground.on ? 'the playground stands in' : 'off';
    return `Slack       ${stand} (SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN for a real workspace)`;
  }
  const identity = slack.auth.kind === 'bot_token' ? 'one workspace' : 'installations at /slack/install';
  return `Slack       on: ${slack.transport.kind === 'http' ? 'requests to /slack/events' : 'socket mode'}, ${identity}`;
}

/**
 * What nobody should have to find out: variables that are set but that this release ignores, and a playground where
 * strangers may meet it.
 */
export function buildStartupWarnings(
  { environment, playground }: Config,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const ignored = Object.entries(LATER)
    .filter(([variable]) => variables[variable])
    .map(([variable, name]) => `${variable} is set, but this release has no ${name} yet: it is ignored`);
  const isOpen = playground.on && (playground.mayBePublic || environment === 'production');
  const open = 'THE PLAYGROUND IS ON: whoever reaches this server acts as anyone in it (PLAYGROUND=off)';
  return isOpen ? [open, ...ignored] : ignored;
}
