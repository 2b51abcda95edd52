import type { Model, mongo } from 'mongoose';
import type {
  LinkRow,
  LinkWork,
  RelayCursor,
  RelayProgress,
  RelayRow,
  RelayTable,
} from '../../../ports/link-work.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { whereHeld } from '../work/turn-endings.js';
import { createWorkTable } from '../work/work-table.js';
import { makeWriteTogether } from '../work/write-together.js';
import type { LinkDocument, LinkWorkPart, RelayPart } from './link-document.js';
import { fromLinkDocument } from './link-mapper.js';

type Parked<Table> = Table & ParkedTable;

/** The rows of due work that links are. */
export function createLinkWork(model: Model<LinkDocument>): {
  readonly [Part in keyof LinkWork]: Parked<LinkWork[Part]>;
} {
  const collection: mongo.Collection = model.collection;
  return {
    relay: createRelayTable(collection),
    expiry: createPartTable(collection, 'expiry'),
    questions: createPartTable(collection, 'questions'),
    refunds: createPartTable(collection, 'refundWork'),
  };
}

const NOTHING_DUE: LinkWorkPart = {};

function createPartTable(collection: mongo.Collection, part: 'expiry' | 'questions' | 'refundWork') {
  return createWorkTable<LinkRow>({
    collection,
    prefix: `${part}.`,
    shareField: `${part}.share`,
    toRow: (document) => {
      const link = toDocument(document);
      const { [part]: due = NOTHING_DUE } = link;
      return toLinkRow(link, due, due.share ?? '');
    },
  });
}

function createRelayTable(collection: mongo.Collection): Parked<RelayTable> {
  const write = makeWriteTogether(collection);
  const table = createWorkTable<RelayRow>({
    collection,
    prefix: 'relay.',
    shareField: 'merchantId',
    toRow: toRelayRow,
    unchanged: ({ link }) => ({ version: link.version }),
  });
  return {
    ...table,
    async advance(row, { cursors, dueAt, parked }, holder) {
      const held = whereHeld(row, holder, 'relay.');
      const progress = { ...toCursorFields(cursors), ...toParkedFields(parked), 'relay.holder': null };
      await write({
        filter: { ...held, version: row.link.version },
        update:
          dueAt === null
            ? { $set: progress, $unset: { 'relay.dueAt': 1 } }
            : { $set: { ...progress, 'relay.dueAt': dueAt } },
        otherwise: { filter: held, update: { $set: progress } },
      });
    },

    async dropParked(id, now) {
      const document = await collection.findOne({ _id: id } as mongo.Document);
      if (document === null || !(await table.dropParked(id, now))) return false;
      // What nobody wants to hear any more counts as heard.
      const { history, relay } = toDocument(document);
      const heard = { heard: history.length, failures: 0, retryAt: null };
      const cursors = Object.fromEntries(Object.keys(relay.cursors).map((name) => [name, heard]));
      await collection.updateOne({ _id: id } as mongo.Document, { $set: toCursorFields(cursors) });
      return true;
    },
  };
}

function toParkedFields(parked: RelayProgress['parked']): mongo.Document {
  return parked === null ? {} : { 'relay.parkedAt': parked.at, 'relay.parkedReason': parked.reason };
}

function toCursorFields(cursors: Readonly<Record<string, RelayCursor>>): mongo.Document {
  return Object.fromEntries(
    Object.entries(cursors).map(([name, cursor]) => [`relay.cursors.${name}`, cursor]),
  );
}

function toDocument(document: mongo.Document): LinkDocument {
  return document as LinkDocument;
}

function toRelayRow(document: mongo.Document): RelayRow {
  const link = toDocument(document);
  const { cursors, parkedAt } = link.relay;
  return { ...toLinkRow(link, link.relay, link.merchantId), cursors, isParked: parkedAt !== undefined };
}

function toLinkRow(document: LinkDocument, part: RelayPart | LinkWorkPart, share: string): LinkRow {
  const { dueAt, failures } = part;
  return {
    id: document._id,
    share,
    dueAt: dueAt ?? document.createdAt,
    failures: failures ?? 0,
    link: fromLinkDocument(document),
  };
}
