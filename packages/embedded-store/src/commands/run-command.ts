import { isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { aggregate } from './aggregate.js';
import { assertFields, type Command, type Fields, fieldsOf, readDoc } from './arguments.js';
import { create, drop, dropDatabase, listCollections, listDatabases } from './collections.js';
import { explain } from './explain.js';
import { count, distinct, find, getMore, killCursors } from './find.js';
import { findAndModify } from './find-and-modify.js';
import { createIndexes, dropIndexes, listIndexes } from './indexes.js';
import { acknowledge, buildInfo, connectionStatus, hello, serverStatus } from './server-status.js';
import type { Reply, Store } from './store.js';
import { insert, remove, update } from './write.js';

type Entry = { run: (store: Store, command: Command) => Promise<Reply>; fields: Fields };

const COMMON =
  '$db $readPreference $clusterTime lsid comment maxTimeMS readConcern writeConcern apiVersion apiStrict apiDeprecationErrors';

/** A command with the fields it takes beside those all commands take, and those it refuses. */
const entry = (run: Entry['run'], taken = '', refused = ''): Entry => ({
  run,
  fields: fieldsOf(`${COMMON} ${taken}`, refused),
});

const HANDSHAKE = entry(
  hello,
  'client compression helloOk loadBalanced saslSupportedMechs speculativeAuthenticate backpressure hostInfo',
);
const FIND_AND_MODIFY = entry(
  findAndModify,
  'query sort remove update new fields upsert bypassDocumentValidation hint',
  'collation arrayFilters let',
);

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
    'validationLevel validationAction pipeline autoIndexId idIndex size max',
    'capped timeseries clusteredIndex validator viewOn collation expireAfterSeconds storageEngine',
  ),
  drop: entry(drop),
  dropDatabase: entry(dropDatabase),
  insert: entry(insert, 'documents ordered bypassDocumentValidation'),
  update: entry(update, 'updates ordered bypassDocumentValidation', 'let'),
  delete: entry(remove, 'deletes ordered', 'let'),
  find: entry(
    find,
    'filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowPartialResults allowDiskUse',
    'collation max min returnKey showRecordId tailable oplogReplay awaitData let',
  ),
  getMore: entry(getMore, 'collection batchSize'),
  killCursors: entry(killCursors, 'cursors'),
  count: entry(count, 'query limit skip hint fields', 'collation'),
  distinct: entry(distinct, 'key query hint', 'collation'),
  findAndModify: FIND_AND_MODIFY,
  findandmodify: FIND_AND_MODIFY,
  aggregate: entry(
    aggregate,
    'pipeline cursor allowDiskUse bypassDocumentValidation hint',
    'collation let explain',
  ),
  explain: entry(checkAndExplain, 'verbosity'),
  createIndexes: entry(createIndexes, 'indexes commitQuorum'),
  listIndexes: entry(listIndexes, 'cursor'),
  dropIndexes: entry(dropIndexes, 'index'),
};

const TRANSACTION_FIELDS = ['txnNumber', 'startTransaction', 'autocommit'];
const ABSENT_COMMANDS = new Set(
  `abortTransaction applyOps authenticate bulkWrite clone collMod collStats commitTransaction compact convertToCapped
   createRole createUser currentOp dataSize dbHash dbStats dropUser fsync getLog getParameter hostInfo killOp killSessions
   logout mapReduce planCacheClear profile reIndex renameCollection replSetGetStatus saslContinue saslStart setParameter
   shutdown startSession top usersInfo validate whatsmyuri`.split(/\s+/),
);

/** Checks what a command asks for against the table and runs it. */
export async function runCommand(store: Store, command: Command): Promise<Reply> {
  return findEntry(command).run(store, command);
}

function findEntry(command: Command): Entry {
  const { name, body } = command;
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  demand(!ABSENT_COMMANDS.has(name), 115, `the command '${name}' is not supported by this store`);
  if (found === undefined) throw new CommandError(59, `no such command: '${name}'`);
  const isOfTransaction = TRANSACTION_FIELDS.some((field) => Object.hasOwn(body, field));
  demand(!isOfTransaction, 20, 'Transaction numbers are only allowed on a replica set member or mongos');
  assertFields(body, name, found.fields);
  assertConcerns(command);
  return found;
}

/** The command to explain is held to the table like any other. */
async function checkAndExplain(store: Store, { body, database }: Command): Promise<Reply> {
  const inner = readDoc(body, 'explain');
  const explained = { name: Object.keys(inner)[0] ?? '', body: inner, database };
  findEntry(explained);
  return explain(store, explained, body['verbosity']);
}

function assertConcerns({ body: { readConcern, writeConcern } }: Command): void {
  const level = isPlainObject(readConcern) ? readConcern['level'] : undefined;
  if (level !== undefined && !['local', 'available', 'majority'].includes(String(level)))
    refuse(`the read concern '${String(level)}'`);
  const replicas = isPlainObject(writeConcern) ? Number(writeConcern['w'] ?? 1) : 1;
  demand(!(replicas > 1), 2, "cannot use 'w' > 1 when a host is not replicated");
}
