import { formatPlainAmount } from '../../domain/money/format-money.js';
import type { Money } from '../../domain/money/money.js';
import type { MerchantRecord, RecordKind, RecordsByKind } from '../../ports/merchant-records.js';
import type { SheetCell } from '../../ports/write-workbook.js';

/** A table: its columns by their names, the same in every language, as programs read them too. */
interface RecordSheet<Kind extends RecordKind> {
  readonly name: string;
  readonly columns: Readonly<Record<string, (value: RecordsByKind[Kind]) => SheetCell>>;
}

type RecordSheets = { readonly [Kind in RecordKind]: RecordSheet<Kind> };

const amount = (money: Money | null): SheetCell => (money === null ? null : Number(formatPlainAmount(money)));
const json = (value: unknown): string => JSON.stringify(value);

export const RECORD_SHEETS: RecordSheets = {
  merchant: {
    name: 'Merchant',
    columns: {
      ...{ id: ({ id }) => id, name: ({ name }) => name, country: ({ country }) => country },
      ...{ mode: ({ mode }) => mode, created: ({ createdAt }) => createdAt },
      ...{ chats: ({ workspaces }) => json(workspaces), settings: ({ settings }) => json(settings) },
    },
  },
  member: {
    name: 'Members',
    columns: {
      ...{ id: ({ id }) => id, name: ({ displayName }) => displayName, role: ({ role }) => role },
      ...{ time_zone: ({ timeZone }) => timeZone, language: ({ language }) => language },
      accounts: ({ accounts }) => json(accounts),
    },
  },
  review: {
    name: 'Review',
    columns: {
      ...{ state: ({ state }) => state, since: ({ since }) => since, risk: ({ risk }) => risk },
      ...{ review_by: ({ reviewBy }) => reviewBy, facts: ({ facts }) => json(facts) },
      documents: ({ documents }) => json(documents),
      decisions: ({ decisions }) => json(decisions),
    },
  },
  gateway: {
    name: 'Gateways',
    columns: {
      ...{ id: ({ id }) => id, gateway: ({ provider }) => provider, mode: ({ mode }) => mode },
      ...{ account: ({ accountRef }) => accountRef, name: ({ displayName }) => displayName },
      ...{ status: ({ status }) => status, connected: ({ connectedAt }) => connectedAt },
    },
  },
  key: {
    name: 'API keys',
    columns: {
      ...{ id: ({ id }) => id, name: ({ name }) => name, mode: ({ mode }) => mode },
      ...{ scopes: ({ scopes }) => scopes.join(), member: ({ memberId }) => memberId },
      ...{ made: ({ madeAt }) => madeAt, made_by: ({ madeBy }) => madeBy },
      ...{ approved_by: ({ approvedBy }) => approvedBy, ends: ({ endsAt }) => endsAt },
      ...{ revoked: ({ revokedAt }) => revokedAt, last_used: ({ lastUsedAt }) => lastUsedAt },
    },
  },
  endpoint: {
    name: 'Webhook endpoints',
    columns: {
      ...{ id: ({ id }) => id, url: ({ url }) => url, mode: ({ mode }) => mode },
      events: ({ types }) => (types === null ? 'all' : types.join()),
      ...{ description: ({ description }) => description, key: ({ keyId }) => keyId },
      ...{
        made: ({ madeAt }) => madeAt,
        made_by: ({ madeBy }) => madeBy,
        off: ({ off }) => off?.why ?? null,
      },
    },
  },
  link: {
    name: 'Links',
    columns: {
      ...{ reference: ({ reference }) => reference, state: ({ state }) => state, mode: ({ mode }) => mode },
      amount: (link) => amount(link.amount),
      currency: (link) => link.amount.currency,
      ...{ description: ({ description }) => description, customer: ({ customer }) => customer.name },
      ...{ email: ({ customer }) => customer.email, phone: ({ customer }) => customer.phone },
      ...{ seller: ({ ownerId }) => ownerId, created: ({ createdAt }) => createdAt },
      ...{ expires: ({ expiresAt }) => expiresAt, notes: ({ notes }) => json(notes) },
      ...{ events: ({ history }) => history.length, id: ({ id }) => id },
    },
  },
  ledger: {
    name: 'Ledger',
    columns: {
      ...{ time: ({ at }) => at, mode: ({ mode }) => mode, event: ({ type }) => type },
      ...{ reference: ({ reference }) => reference, account: ({ account }) => account },
      amount: ({ amountMinor: minor, currency }) => amount({ minor, currency }),
      currency: ({ currency }) => currency,
      ...{ seller: ({ ownerId }) => ownerId, gateway: ({ provider }) => provider },
      ...{ payment: ({ paymentRef }) => paymentRef, row: ({ id }) => id },
    },
  },
  suppression: {
    name: 'Not written to',
    columns: {
      ...{ channel: ({ channel }) => channel, address: ({ address }) => address },
      ...{ reason: ({ reason }) => reason, since: ({ since }) => since },
    },
  },
  audit: {
    name: 'Audit trail',
    columns: {
      ...{ number: ({ number }) => number, time: ({ at }) => at, action: ({ action }) => action },
      ...{ who: ({ actor }) => json(actor), place: ({ place }) => place, subject: ({ subject }) => subject },
      ...{ before: (row) => json(row.before), after: (row) => json(row.after) },
      ...{ reason: ({ reason }) => reason, hash: ({ hash }) => hash },
    },
  },
};

/** The cells of a record's row, in the order of its sheet's columns. */
export function toSheetRow(record: MerchantRecord): readonly SheetCell[] {
  return readColumns(RECORD_SHEETS, record);
}

function readColumns<Kind extends RecordKind>(
  sheets: { readonly [K in Kind]: RecordSheet<K> },
  { kind, value }: { readonly kind: Kind; readonly value: RecordsByKind[Kind] },
): readonly SheetCell[] {
  return Object.values(sheets[kind].columns).map((read) => read(value));
}
