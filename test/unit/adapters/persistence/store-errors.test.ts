import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { isDuplicateKey, toStoreError } from '../../../../src/adapters/persistence/store-errors.js';

const duplicate = new mongo.MongoServerError({
  message: 'E11000 duplicate key error',
  code: 11000,
  keyPattern: { merchantId: 1, referenceKey: 1 },
});

describe('toStoreError', () => {
  it.each([
    ['no server', new mongo.MongoServerSelectionError('timed out', {} as never)],
    ['a broken connection', new mongo.MongoNetworkError('closed')],
    ['a connection that times out', new mongo.MongoNetworkTimeoutError('timed out')],
    ['a client that was closed', new mongo.MongoNotConnectedError('closed')],
    ['a socket that breaks', Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' })],
    ['a primary that stepped down', new mongo.MongoServerError({ message: 'not primary', code: 10107 })],
    ['a bulk write that was cut short', Object.assign(new Error('connect'), { name: 'MongoBulkWriteError' })],
    ['a server that shuts down', new mongo.MongoServerError({ message: 'shutdown', code: 91 })],
    ['a command over its time', new mongo.MongoServerError({ message: 'time', code: 50 })],
  ])('tells that the store is unavailable for %s', (_, cause) => {
    expect(toStoreError(cause)).toMatchObject({ name: 'AppError', code: 'store_unavailable', cause });
  });

  it.each([
    ['a unique index', duplicate],
    ['a defect of ours', new TypeError('x is not a function')],
    ['something thrown that is no error', 'text'],
  ])('leaves %s as it is', (_, error) => {
    expect(toStoreError(error)).toBe(error);
  });
});

describe('isDuplicateKey', () => {
  it('knows what a unique index refused', () => {
    expect(isDuplicateKey(duplicate)).toBe(true);
    expect(isDuplicateKey(new Error('E11000'))).toBe(false);
  });
});
