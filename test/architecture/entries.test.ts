import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

async function read(folder: string): Promise<readonly SourceFile[]> {
  const names = await readdir(join(ROOT, folder), { recursive: true });
  return Promise.all(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map(async (name) => ({
        path: `${folder}/${name.replaceAll('\\', '/')}`,
        text: await readFile(join(ROOT, folder, name), 'utf8'),
      })),
  );
}

/** The makers of use cases that a file calls by itself, past what `createServices` hands out with its rights asked. */
function listMakers({ path, text }: SourceFile): readonly string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '[^']*\/service\/[^']*'/g)];
  const names = imports.flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  return names.filter((name) => /^(make|create)[A-Z]/.test(name)).map((name) => `${path}: ${name}`);
}

/** What a command does by itself, and why nobody's right is gone around. */
const COMMANDS: Readonly<Record<string, string>> = {
  'scripts/kyc.ts: makeTellTrail': 'puts into the trail what a decision kept for it: decides nothing',
  'scripts/kyc/run-kyc-command.ts: makeDecideKyc':
    'asks the same as the chats: who the operator named, none of the own, nobody twice; see run-kyc-command.test.ts',
  'scripts/ledger/run-ledger-command.ts: makeAskGateway': 'reads what a gateway says, and changes nothing',
  'scripts/ledger/check-books.ts: makeCheckLedger': 'reads the books, and changes nothing',
};

/** What a command may call of the store that changes it; all else it reads. */
const WRITES: Readonly<Record<string, string>> = {
  'scripts/outbox/run-outbox-command.ts: retryParked':
    'what somebody was allowed to send goes on: it is judged again when it is sent, see send-delivery.ts',
  'scripts/privacy/run-privacy-command.ts: append':
    'the trail hears that a customer was told, or forgotten, who asked the operator: nothing is decided',
  'scripts/work/run-work-command.ts: retryParked':
    'what was begun goes on: each kind judges again when it is worked, see entries-of-work.test.ts',
  'scripts/work/run-work-command.ts: dropParked':
    'the operator gives up work that nobody can do; nothing is decided',
};

/** Of every port that changes something: the names of what it does. */
const WRITING = new RegExp(
  `\\.(${[
    ...['save', 'insert', 'insertMember', 'insertMerchant', 'remove', 'append', 'endThrough', 'wake'],
    ...['setRole', 'changeRole', 'endAccess', 'setDeputy', 'claimOwnership', 'addAccount', 'moveAccount'],
    ...['updateSettings', 'updateMember', 'setMode', 'setLogo', 'setClosing', 'signUp', 'renameMerchant'],
    ...['addWorkspace', 'moveWorkspace', 'removeWorkspace', 'addWatching', 'removeWatching', 'telling'],
    ...['connect', 'addWebhookSecret', 'noteStanding', 'lift', 'retryParked', 'dropParked', 'eraseClosed'],
    ...['insertOne', 'insertMany', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'bulkWrite'],
  ].join('|')})\\(`,
  'g',
);

function listWrites({ path, text }: SourceFile): readonly string[] {
  return [...new Set([...text.matchAll(WRITING)].map(([, name]) => `${path}: ${name}`))];
}

/** They play people over HTTP, or kill what plays them; move a folder whole; or tell Telegram of the bot. */
const PLAY = /^scripts\/(chaos|demo|store|telegram)(\/|\.ts$)/;

describe('the ways in', () => {
  it('have use cases from createServices alone, where rights are asked', async () => {
    const adapters = await read('src/adapters');
    expect(adapters.length).toBeGreaterThan(300);
    expect(adapters.flatMap(listMakers)).toEqual([]);
  });

  it('are, by command, those that are told of here, each with its reason', async () => {
    const scripts = (await read('scripts')).filter(({ path }) => !PLAY.test(path));
    expect(scripts.flatMap(listMakers).sort()).toEqual(Object.keys(COMMANDS).sort());
    expect(scripts.flatMap(listWrites).sort()).toEqual(Object.keys(WRITES).sort());
  });

  it('would be found', () => {
    const path = 'scripts/evil.ts';
    const text =
      "import { makeDecideKyc } from '../src/service/merchants/decide-kyc.js';\nkycs.save(kyc, []);";
    expect(listMakers({ path, text })).toEqual(['scripts/evil.ts: makeDecideKyc']);
    expect(listWrites({ path, text })).toEqual(['scripts/evil.ts: save']);
  });
});
