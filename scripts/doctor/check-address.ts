import { isOwnMachine } from '../../src/domain/text/is-own-machine.js';
import { ask, type Check, type DoctorDeps, type Finding, nameError } from './finding.js';

/** Whether the addresses that customers and platforms are given lead here; asked from this machine, which is all it can. */
export const checkAddress: Check = async (deps) => {
  const { config, words } = deps;
  const { publicUrl } = config.http;
  const given = [publicUrl, config.shortUrl].filter((address) => address !== null);
  const nobody: readonly Finding[] =
    publicUrl === null || isOwnMachine(publicUrl)
      ? [
          {
            area: 'address',
            state: 'note',
            text: words.say('terminal.doctor.address_none', { variable: 'PUBLIC_URL' }),
          },
        ]
      : [];
  return [...nobody, ...(await Promise.all(given.map((address) => checkOne(deps, address))))];
};

async function checkOne(deps: DoctorDeps, address: string): Promise<Finding> {
  const { words } = deps;
  const error = await ask(deps, `${address}/healthz`).then(
    (answer) => (answer.ok ? null : `HTTP ${answer.status}`),
    nameError,
  );
  return error === null
    ? { area: 'address', state: 'right', text: words.say('terminal.doctor.address_right', { address }) }
    : {
        area: 'address',
        state: 'wrong',
        text: words.say('terminal.doctor.address_wrong', { address, error }),
      };
}
