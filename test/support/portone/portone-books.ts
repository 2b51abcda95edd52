import type { Clock } from '../../../src/ports/clock.js';

/** A refund, as PortOne keeps it. Amounts here are major units, as on the wire. */
export interface BookedRefund {
  readonly refundId: string;
  readonly amount: number;
  readonly type: string;
  readonly reason: string;
  readonly description: string;
  readonly at: Date;
  status: string;
}

export interface BookedTransaction {
  readonly orderRef: string;
  readonly merchantOrderRef: string;
  readonly channelOrderRef: string;
  readonly createdAt: Date;
  readonly amount: number;
  readonly currency: string;
  status: string;
  code: string;
  readonly refunds: BookedRefund[];
}

export interface BookedLink {
  readonly ref: string;
  /** The body that made it. */
  readonly asked: Readonly<Record<string, unknown>> & {
    readonly merchant_order_id: string;
    readonly amount: number;
    readonly currency: string;
    readonly country_code: string;
    readonly success_url: string;
    readonly failure_url: string;
  };
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  status: string;
  readonly transactions: BookedTransaction[];
}

export const CHANNEL = { key: 'GBPRIMEPAY', method: 'Credit Card', used: 'Visa | ************4242' };

/** What PortOne knows, and the rules by which it changes: https://docs.portone.cloud/docs/life-cycle */
export interface PortoneBooks {
  readonly links: ReadonlyMap<string, BookedLink>;
  findByOrderId(orderId: string): BookedLink | undefined;
  findTransaction(is: (transaction: BookedTransaction) => boolean): {
    readonly link: BookedLink;
    readonly transaction: BookedTransaction;
  } | null;
  addLink(asked: BookedLink['asked'], expiresAt: Date | null): BookedLink;
  /** Null: nobody can pay it any more. */
  begin(link: BookedLink, amount?: number): BookedTransaction | null;
  end(link: BookedLink, transaction: BookedTransaction, status: 'Success' | 'Failed', code: string): void;
  cancel(link: BookedLink): boolean;
  /** As it is now: a link whose time is over has ended. */
  look(link: BookedLink): BookedLink;
  refund(transaction: BookedTransaction, refund: Omit<BookedRefund, 'refundId' | 'at'>): BookedRefund;
}

/** Never calculated with as floats: thousandths are whole. */
export const toThousandths = (major: number) => Math.round(major * 1000);

export function leftToRefund({ amount, refunds }: BookedTransaction): number {
  const back = refunds
    .filter(({ status }) => status !== 'FAILED')
    .map((refund) => toThousandths(refund.amount));
  return (toThousandths(amount) - back.reduce((sum, each) => sum + each, 0)) / 1000;
}

export function createPortoneBooks(clock: Clock): PortoneBooks {
  const links = new Map<string, BookedLink>();
  let count = 0;
  const next = (name: string) => {
    count += 1;
    return `2s${name}${String(count).padStart(20, '0')}`;
  };

  function look(link: BookedLink): BookedLink {
    const isOver = link.expiresAt !== null && link.expiresAt <= clock.now();
    if (isOver && link.status === 'Created') link.status = 'Expired';
    return link;
  }

  return {
    links,
    look,
    findByOrderId: (orderId) => [...links.values()].find(({ asked }) => asked.merchant_order_id === orderId),
    findTransaction(is) {
      for (const link of links.values()) {
        const transaction = link.transactions.find(is);
        if (transaction !== undefined) return { link, transaction };
      }
      return null;
    },
    addLink(asked, expiresAt) {
      const ref = next('Link');
      const link = { ref, asked, expiresAt, createdAt: clock.now(), status: 'Created', transactions: [] };
      links.set(ref, link);
      return link;
    },
    begin(link, amount = link.asked.amount) {
      if (!['Created', 'Processing'].includes(look(link).status)) return null;
      if (link.transactions.some(({ status }) => status === 'Initiated')) return null;
      link.status = 'Processing';
      const transaction: BookedTransaction = {
        orderRef: next('Order'),
        // Another than the link's, as in the sample of https://docs.portone.cloud/docs/payment-webhook.
        merchantOrderRef: `${next('Mch')}_1`,
        channelOrderRef: next('Chn'),
        createdAt: clock.now(),
        amount,
        currency: link.asked.currency,
        status: 'Initiated',
        code: '1000',
        refunds: [],
      };
      link.transactions.push(transaction);
      return transaction;
    },
    end(link, transaction, status, code) {
      transaction.status = status;
      transaction.code = code;
      if (status === 'Success') link.status = 'Success';
    },
    cancel(link) {
      const canBe = look(link).status === 'Created';
      if (canBe) link.status = 'Cancelled';
      return canBe;
    },
    refund(transaction, refund) {
      const made = { ...refund, refundId: next('Refund'), at: clock.now() };
      transaction.refunds.push(made);
      return made;
    },
  };
}
