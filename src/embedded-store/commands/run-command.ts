import { isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { aggregate } from './aggregate.js';
import type { Command } from './arguments.js';
import { create, drop, dropDatabase, listCollections, listDatabases } from './collections.js';
import { explain } from './explain.js';
import { count, distinct, find, getMore, killCursors } from './find.js';
import { findAndModify } from './find-and-modify.js';
import { createIndexes, dropIndexes, listIndexes } from './indexes.js';
import { acknowledge, buildInfo, connectionStatus, hello, serverStatus } from './server-status.js';
import type { Reply, Store } from './store.js';
import { insert, remove, update } from './write.js';

type Handler = (store: Store, command: Command) => Promise<Reply>;
type Entry = { run: Handler; fields: ReadonlySet<string> };

const entry = (run: Handler, fields = ''): Entry => ({ run, fields: new Set(fields.split(' ')) });
const HANDSHAKE = entry(
  hello,
  'client compression helloOk loadBalanced saslSupportedMechs speculativeAuthenticate backpressure hostInfo',
);

/** Every command there is, with the fields it takes beside those all commands take. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  hello: HANDSHAKE,
  isMaster: HANDSHAKE,
  ismaster: HANDSHAKE,
  ping: entry(acknowledge),
  endSessions: entry(acknowledge),
  buildInfo: entry(buildInfo),
  buildinfo: entry(buildInfo),
  connectionStatus: entry(connectionStatus, 'showPrivileges'),
  serverStatus: entry(serverStatus),
  listDatabases: entry(listDatabases, 'filter nameOnly authorizedDatabases'),
  listCollections: entry(listCollections, 'filter nameOnly authorizedCollections cursor'),
  create: entry(
    create,
    'capped timeseries clusteredIndex validator validationLevel validationAction viewOn pipeline collation expireAfterSeconds storageEngine autoIndexId idIndex size max',
  ),
  drop: entry(drop),
  dropDatabase: entry(dropDatabase),
  insert: entry(insert, 'documents ordered bypassDocumentValidation'),
  update: entry(update, 'updates ordered bypassDocumentValidation let'),
  delete: entry(remove, 'deletes ordered let'),
  find: entry(
    find,
    'filter sort projection hint skip limit batchSize singleBatch max min returnKey showRecordId tailable oplogReplay noCursorTimeout awaitData allowPartialResults collation allowDiskUse let',
  ),
  getMore: entry(getMore, 'collection batchSize'),
  killCursors: entry(killCursors, 'cursors'),
  count: entry(count, 'query limit skip hint collation fields'),
  distinct: entry(distinct, 'key query collation hint'),
  findAndModify: entry(
    findAndModify,
    'query sort remove update new fields upsert bypassDocumentValidation collation arrayFilters hint let',
  ),
  findandmodify: entry(
    findAndModify,
    'query sort remove update new fields upsert bypassDocumentValidation collation arrayFilters hint let',
  ),
  aggregate: entry(
    aggregate,
    'pipeline cursor explain allowDiskUse bypassDocumentValidation collation hint let',
  ),
  explain: entry(explain, 'verbosity'),
  createIndexes: entry(createIndexes, 'indexes commitQuorum'),
  listIndexes: entry(listIndexes, 'cursor'),
  dropIndexes: entry(dropIndexes, 'index'),
};

const COMMON_FIELDS = new Set(
  '$db $readPreference $clusterTime lsid comment maxTimeMS readConcern writeConcern apiVersion apiStrict apiDeprecationErrors'.split(
    ' ',
  ),
);
const TRANSACTION_FIELDS = ['txnNumber', 'startTransaction', 'autocommit'];
const MONGODB_COMMANDS = new Set(
  `abortTransaction applyOps authenticate bulkWrite clone collMod collStats commitTransaction compact convertToCapped
   createRole createUser currentOp dataSize dbHash dbStats dropUser fsync getLog getParameter hostInfo killOp killSessions
   logout mapReduce planCacheClear profile reIndex renameCollection replSetGetStatus saslContinue saslStart setParameter
   shutdown startSession top usersInfo validate whatsmyuri`.split(/\s+/),
);

/** Checks what a command asks for against the table and runs it. */
export async function runCommand(store: Store, command: Command): Promise<Reply> {
  const { name, body } = command;
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (found === undefined) {
    if (MONGODB_COMMANDS.has(name))
      throw new CommandError(115, `the command '${name}' is not supported by this store`);
    throw new CommandError(59, `no such command: '${name}'`);
  }
  for (const field of Object.keys(body)) {
    if (field === name || COMMON_FIELDS.has(field) || found.fields.has(field)) continue;
    if (TRANSACTION_FIELDS.includes(field)) {
      throw new CommandError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
    }
    throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  assertConcerns(command);
  return found.run(store, command);
}

function assertConcerns({ body }: Command): void {
  const { readConcern, writeConcern } = body;
  const level = isPlainObject(readConcern) ? readConcern['level'] : undefined;
  if (level !== undefined && !['local', 'available', 'majority'].includes(String(level))) {
    throw new CommandError(238, `the read concern '${String(level)}' is not supported by this store`);
  }
  const replicas = isPlainObject(writeConcern) ? writeConcern['w'] : undefined;
  if (replicas !== undefined && Number(replicas) > 1) {
    throw new CommandError(2, "cannot use 'w' > 1 when a host is not replicated");
  }
}
