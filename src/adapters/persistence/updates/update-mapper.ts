import type { ChatUpdate, UpdateInbox } from '../../../ports/update-inbox.js';
import { assertReadable, SCHEMA_VERSION } from '../schema-version.js';
import type { UpdateDocument } from './update-schema.js';

export function toUpdateDocument({ id, ...update }: Parameters<UpdateInbox['keep']>[0]): UpdateDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...update, failures: 0, dueAt: update.receivedAt };
}

export function fromUpdateDocument(document: UpdateDocument): ChatUpdate {
  assertReadable(document);
  const { _id: id, platform, lane, order, receivedAt, body = '', failures } = document;
  return { id, platform, lane, order, receivedAt, body, failures };
}
