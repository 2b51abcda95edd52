import type { mongo } from 'mongoose';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';

/** A command as it went to the server. */
export interface SentCommand {
  readonly name: string;
  readonly command: mongo.Document;
}

/** Of the driver itself; none of these is a query. */
const OF_THE_DRIVER: ReadonlySet<string> = new Set(['hello', 'ping', 'endSessions', 'createIndexes']);

/** All that a store opened by `setUpStores` sends from now on. */
export function watchCommands({ connection }: Store): SentCommand[] {
  const commands: SentCommand[] = [];
  connection.getClient().on('commandStarted', ({ commandName: name, command }) => {
    if (!OF_THE_DRIVER.has(name)) commands.push({ name, command });
  });
  return commands;
}

export interface SentQuery {
  readonly collection: string;
  readonly filter: mongo.Document;
  readonly sort: mongo.Document;
}

/** Every query that a command makes; none for an insert. */
export function toQueries({ name, command }: SentCommand): readonly SentQuery[] {
  const collection = String(command[name]);
  const query = (filter: mongo.Document, sort: mongo.Document = {}) => ({ collection, filter, sort });
  switch (name) {
    case 'insert':
      return [];
    case 'find':
      return [query(command['filter'], command['sort'])];
    case 'update':
      return command['updates'].map(({ q }: mongo.Document) => query(q));
    case 'delete':
      return command['deletes'].map(({ q }: mongo.Document) => query(q));
    case 'distinct':
      return [query(command['query'])];
    case 'findAndModify':
      return [query(command['query'], command['sort'])];
    case 'aggregate':
      return [query(command['pipeline'][0]['$match'])];
    default:
      throw new Error(`no query is known of the command ${name}`);
  }
}
