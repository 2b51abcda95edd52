import type { Words } from '../../src/adapters/chat/words/words.js';
import type { Config } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/config-error.js';
import { loadConfig } from '../../src/config/load-config.js';
import { buildStartupWarnings } from '../../src/wiring/startup-report.js';
import { formatUsage } from '../usage/format-usage.js';
import { checkAddress } from './check-address.js';
import { checkSendgrid, checkTwilio } from './check-carriers.js';
import { checkClock } from './check-clock.js';
import { checkPortone, checkStripe } from './check-gateways.js';
import { checkSlack } from './check-slack.js';
import { checkStore } from './check-store.js';
import { checkTelegram } from './check-telegram.js';
import type { DoctorDeps, Finding } from './finding.js';

export interface DoctorCommandDeps extends Omit<DoctorDeps, 'config'> {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

const CHECKS = [
  ...[checkAddress, checkStore, checkClock, checkSlack, checkTelegram],
  ...[checkSendgrid, checkTwilio, checkStripe, checkPortone],
];

const SIGNS = { right: 'ok', wrong: '!!', note: '--' } as const;

/** Looks at a whole installation and changes nothing. The exit code: 0 all is well, 1 somebody has to do something, 2 no such command. */
export async function runDoctorCommand(args: readonly string[], deps: DoctorCommandDeps): Promise<number> {
  const { words, print } = deps;
  if (args.some((arg) => arg !== '--json')) {
    const json = ['--json', words.say('terminal.doctor.about_json')] as const;
    print(formatUsage(words, { command: 'npm run doctor', groups: [[json]] }));
    return 2;
  }
  const findings = await examine(deps);
  const count = findings.filter(({ state }) => state === 'wrong').length;
  if (args.length > 0) print(JSON.stringify(findings, null, 2));
  else {
    for (const { area, state, text } of findings) print(`${SIGNS[state]}  ${area.padEnd(15)}${text}`);
    print(words.say('terminal.doctor.end', { count }));
  }
  return count === 0 ? 0 : 1;
}

async function examine({ environment, ...deps }: DoctorCommandDeps): Promise<readonly Finding[]> {
  const config = read(environment);
  if (config instanceof ConfigError) {
    return config.problems.map(({ variable, problem }) => ({
      ...{ area: 'configuration', state: 'wrong' },
      text: `${variable} ${problem}`,
    }));
  }
  const found: Finding[] = [...tellConfiguration(deps.words, config)];
  // One after the other: two of them may open the same folder.
  for (const check of CHECKS) found.push(...(await check({ ...deps, config })));
  return found;
}

function read(environment: DoctorCommandDeps['environment']): Config | ConfigError {
  try {
    return loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

/** What Paylink warns of when it starts is for whoever set it to judge. */
function tellConfiguration(words: Words, config: Config): readonly Finding[] {
  const right = {
    area: 'configuration',
    state: 'right',
    text: words.say('terminal.doctor.config_right'),
  } as const;
  const warnings = buildStartupWarnings(words, config);
  return [right, ...warnings.map((text): Finding => ({ area: 'configuration', state: 'note', text }))];
}
