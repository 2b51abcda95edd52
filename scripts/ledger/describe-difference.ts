import type { Words } from '../../src/adapters/chat/words/words.js';
import { formatMoney } from '../../src/domain/money/format-money.js';
import type { LedgerDifference } from '../../src/service/ledger/ledger-difference.js';

/** One line: whose link it is, and what does not agree. */
export function describeDifference(words: Words, difference: LedgerDifference): string {
  const { merchantId, reference } = difference;
  return words.say('terminal.ledger.difference', {
    merchantId,
    reference,
    problem: describe(words, difference),
  });
}

function describe(words: Words, difference: LedgerDifference): string {
  switch (difference.kind) {
    case 'missing':
    case 'extra':
    case 'different':
      return words.say(`terminal.ledger.${difference.kind}`, { row: difference.rowId });
    case 'unbalanced':
      return words.say('terminal.ledger.unbalanced', { event: difference.eventId });
    case 'balance': {
      const { account, currency } = difference;
      const [ledger, link] = [difference.ledger, difference.link].map((minor) =>
        formatMoney({ minor, currency }),
      );
      return words.say('terminal.ledger.not_as_link', { account, ledger: ledger ?? '', link: link ?? '' });
    }
    case 'gateway': {
      const { account, currency, attemptId, gateway } = difference;
      const ledger = formatMoney({ minor: difference.ledger, currency });
      if (gateway === null)
        return words.say('terminal.ledger.unknown_at_gateway', { account, attemptId, ledger });
      const told = formatMoney({ minor: gateway, currency });
      return words.say('terminal.ledger.not_as_gateway', { account, attemptId, ledger, gateway: told });
    }
    case 'unasked':
      return words.say('terminal.ledger.unasked', {
        attemptId: difference.attemptId,
        problem: difference.problem,
      });
  }
}
