import type { Config } from '../../src/config/config.js';
import { ask, type Check } from './finding.js';

/** Slack, Stripe and others refuse what is signed five minutes off: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const REFUSED_FROM_SECONDS = 300;
const MOST_SECONDS = 30;

/** This machine's clock beside that of the first provider that answers: whole seconds, as `Date` has them. */
export const checkClock: Check = async (deps) => {
  const { config, words, now } = deps;
  for (const address of listProviders(config)) {
    const answer = await ask(deps, address, { method: 'HEAD' }).catch(() => null);
    const at = Date.parse(answer?.headers.get('date') ?? '');
    if (Number.isNaN(at)) continue;
    const { host } = new URL(address);
    const seconds = Math.round(Math.abs(now().getTime() - at) / 1000);
    const isRight = seconds <= MOST_SECONDS;
    const text = isRight
      ? words.say('terminal.doctor.clock_right', { host })
      : words.say('terminal.doctor.clock_wrong', { host, seconds, most: REFUSED_FROM_SECONDS });
    return [{ area: 'clock', state: isRight ? 'right' : 'wrong', text }];
  }
  return [{ area: 'clock', state: 'note', text: words.say('terminal.doctor.clock_unknown') }];
};

function listProviders({
  slack,
  telegram,
  stripe,
  portone,
  sendgrid,
  twilio,
  gatewayUrls,
}: Config): readonly string[] {
  return [
    slack && (slack.apiUrl ?? 'https://slack.com'),
    telegram && (telegram.apiUrl ?? 'https://api.telegram.org'),
    stripe && (gatewayUrls.stripe ?? 'https://api.stripe.com'),
    sendgrid && (sendgrid.apiUrl ?? 'https://api.sendgrid.com'),
    twilio && (twilio.apiUrl ?? 'https://api.twilio.com'),
    portone && gatewayUrls.portone,
  ].filter((address) => address !== null);
}
