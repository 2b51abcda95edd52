import { isOwnMachine } from '../../src/domain/text/is-own-machine.js';
import { ask, type Check, type DoctorDeps, type Finding, nameError } from './finding.js';

/** Whether the addresses that customers and platforms are given lead here; asked from this machine, which is all it can. */
export const checkAddress: Check = async (deps) => {
  const { config, words } = deps;
  const { publicUrl, port } = config.http;
  const given = [publicUrl, config.shortUrl].filter((address) => address !== null);
  const found = await Promise.all(given.map((address) => checkOne(deps, address)));
  if (publicUrl !== null && !isOwnMachine(publicUrl)) return found;
  const text = words.say('terminal.doctor.address_none', { variable: 'PUBLIC_URL' });
  const nobody: Finding = { area: 'address', state: 'note', text };
  const here = publicUrl === null ? [await checkHere(deps, `http://localhost:${port}`)] : [];
  return [nobody, ...here, ...found];
};

/** Where nobody was given an address none has to answer: a Paylink that rests is no fault. */
async function checkHere(deps: DoctorDeps, address: string): Promise<Finding> {
  const error = await findFault(deps, address);
  if (error === null) return tellRight(deps, address);
  const text = deps.words.say('terminal.doctor.address_rests', { address, error });
  return { area: 'address', state: 'note', text };
}

function tellRight({ words }: DoctorDeps, address: string): Finding {
  return { area: 'address', state: 'right', text: words.say('terminal.doctor.address_right', { address }) };
}

/** Null: it answers. */
function findFault(deps: DoctorDeps, address: string): Promise<string | null> {
  return ask(deps, `${address}/healthz`).then(
    (answer) => (answer.ok ? null : `HTTP ${answer.status}`),
    nameError,
  );
}

async function checkOne(deps: DoctorDeps, address: string): Promise<Finding> {
  const error = await findFault(deps, address);
  if (error === null) return tellRight(deps, address);
  const text = deps.words.say('terminal.doctor.address_wrong', { address, error });
  return { area: 'address', state: 'wrong', text };
}
