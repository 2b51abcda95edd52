import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { type Check, type DoctorDeps, type Finding, nameError } from './finding.js';

const SELECT_TIMEOUT_MS = 3_000;
const LEAST_FREE_BYTES = 1_073_741_824;
const MIB = 1_048_576;

/** Whether what happens can be written down, for a while yet. */
export const checkStore: Check = async (deps) => {
  const { mongodbUri, dataDir } = deps.config.store;
  // With a MongoDB the folder holds a key at most.
  return mongodbUri === null ? checkFolder(deps, dataDir) : [await checkMongodb(deps, mongodbUri)];
};

async function checkMongodb(deps: DoctorDeps, uri: string): Promise<Finding> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: SELECT_TIMEOUT_MS });
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    return tell(deps, 'MONGODB_URI', hello['isWritablePrimary'] === true ? null : 'not a primary');
  } catch (error) {
    return tell(deps, 'MONGODB_URI', nameError(error));
  } finally {
    await client.close();
  }
}

async function checkFolder(deps: DoctorDeps, dataDir: string): Promise<readonly Finding[]> {
  const folder = resolve(dataDir);
  const standing = await findStanding(folder);
  const error = await tryToWrite(standing);
  const { bavail, bsize } = await statfs(standing);
  const free = bavail * bsize;
  const sizes = { free: inMib(free), needed: inMib(LEAST_FREE_BYTES) };
  const text =
    free < LEAST_FREE_BYTES
      ? deps.words.say('terminal.doctor.disk_full', sizes)
      : deps.words.say('terminal.doctor.disk_right', sizes);
  const state = free < LEAST_FREE_BYTES ? 'wrong' : 'right';
  const isMade = standing === folder || error !== null;
  const made = isMade ? tell(deps, folder, error) : tellNotMade(deps, folder);
  return [made, { area: 'store', state, text }];
}

/** Where nothing has run: the right folder before a first start, and the wrong one after it. */
function tellNotMade({ words }: DoctorDeps, place: string): Finding {
  return { area: 'store', state: 'note', text: words.say('terminal.doctor.store_none', { place }) };
}

const inMib = (bytes: number) => `${Math.floor(bytes / MIB)} MiB`;

/** The folder, or the nearest above it where it is not made yet: looking must not make it. */
async function findStanding(path: string): Promise<string> {
  try {
    await access(path, constants.F_OK);
    return path;
  } catch {
    const above = dirname(path);
    return above === path ? path : findStanding(above);
  }
}

/** Null when it can be written to. */
async function tryToWrite(folder: string): Promise<string | null> {
  const path = join(folder, `.doctor.${randomBytes(8).toString('hex')}`);
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile('x');
    await file.sync();
    await file.close();
    return null;
  } catch (error) {
    return nameError(error);
  } finally {
    await rm(path, { force: true });
  }
}

function tell({ words }: DoctorDeps, place: string, error: string | null): Finding {
  return error === null
    ? { area: 'store', state: 'right', text: words.say('terminal.doctor.store_right', { place }) }
    : { area: 'store', state: 'wrong', text: words.say('terminal.doctor.store_wrong', { place, error }) };
}
