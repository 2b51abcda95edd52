import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Db, MongoClient } from 'mongodb';
import { aggregateContract } from './aggregate-contract.js';
import { arrayUpdateContract } from './array-update-contract.js';
import { commandContract } from './command-contract.js';
import { expressionContract } from './expression-contract.js';
import { filterContract } from './filter-contract.js';
import { findContract } from './find-contract.js';
import { indexContract } from './index-contract.js';
import { planContract } from './plan-contract.js';
import { refusalContract } from './refusal-contract.js';
import { regexContract } from './regex-contract.js';
import { listServers } from './servers.js';
import { updateContract } from './update-contract.js';
import { writeContract } from './write-contract.js';

describe.each(listServers())('MongoDB contract on $name', ({ name, start }) => {
  let client: MongoClient;
  let stop: () => Promise<void>;
  const db = (): Db => client.db('paylink_contract');

  beforeAll(async () => {
    const server = await start();
    stop = server.stop;
    client = new MongoClient(server.uri);
    await db().dropDatabase();
  });
  afterAll(async () => {
    await db().dropDatabase();
    await client.close();
    await stop();
  });

  commandContract(db);
  writeContract(db);
  filterContract(db);
  findContract(db);
  updateContract(db);
  arrayUpdateContract(db);
  aggregateContract(db);
  expressionContract(db);
  regexContract(db);
  indexContract(db);
  planContract(db);
  if (name === 'the embedded store') refusalContract(db);
});
