import type { Db } from 'mongodb';
import { z } from 'zod';
import { type AuditDocument, fromAuditDocument } from '../../src/adapters/persistence/audit/audit-schema.js';
import { sha256 } from '../../src/adapters/persistence/audit/sha256.js';
import { findAuditFault } from '../../src/domain/audit/audit-chain.js';
import type { AuditRow } from '../../src/domain/audit/audit-entry.js';

const memberSchema = z.object({ _id: z.string(), untold: z.array(z.unknown()).optional() });

/** Each trail is whole, nothing is still to be told to one, and nobody is a member without the row that says so. */
export async function checkTrail(db: Db): Promise<readonly string[]> {
  const documents = await db.collection('audit').find().sort({ merchantId: 1, number: 1 }).toArray();
  const rows = documents.map((document) => fromAuditDocument(document as unknown as AuditDocument));
  const faults = rows.flatMap((row, at) => findAuditFault(row, findBefore(rows, at), sha256) ?? []);
  const members = z.array(memberSchema).parse(await db.collection('members').find().toArray());
  const joined = new Set(
    rows.filter(({ action }) => action === 'member.joined').map(({ subject }) => subject),
  );
  return [
    ...faults.map(({ merchantId, number, fault }) => `row ${number} of ${merchantId}: ${fault}`),
    ...members.filter(({ untold = [] }) => untold.length > 0).map(({ _id }) => `untold of ${_id}`),
    ...members.filter(({ _id }) => !joined.has(_id)).map(({ _id }) => `no row of ${_id}`),
  ];
}

/** The row before it, of the same merchant. */
function findBefore(rows: readonly AuditRow[], at: number): AuditRow | null {
  const before = rows[at - 1];
  return before?.merchantId === rows[at]?.merchantId ? (before ?? null) : null;
}
