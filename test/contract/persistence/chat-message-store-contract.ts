import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatMessage, ChatMessageStore, NewChatMessage } from '../../../src/ports/chat-message-store.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../../src/ports/work-table.js';
import { AT, later } from './build-link.js';
import { describeParkedTable } from './parked-table-contract.js';

export interface ChatStore {
  readonly chatMessages: ChatMessageStore & ParkedTable;
  readonly lanes: WorkLanes;
}

const LANE = 'mer_1 slack C1';
const LATE = later(86_400_000);
const POSTED = { channelId: 'C1', messageId: '1700000000.000100' };

export function buildCard(wantedVersion = 1, linkId = 'lnk_1'): NewChatMessage {
  return {
    key: `card:${linkId}`,
    platform: 'slack',
    merchantId: 'mer_1',
    linkId,
    lane: LANE,
    target: { kind: 'channel', place: { platform: 'slack', channelId: 'C1' } },
    content: { kind: 'card' },
    wantedVersion,
  };
}

export function buildLine(eventId = 'evt_1', wantedVersion = 1): NewChatMessage {
  return {
    ...buildCard(wantedVersion),
    key: `history_line:${eventId}`,
    target: { kind: 'thread', cardKey: 'card:lnk_1' },
    content: { kind: 'history_line', eventId },
  };
}

const TO_MEMBER = {
  platform: 'telegram',
  target: { kind: 'member', memberId: 'mem_1' },
  lane: 'mer_1 telegram member:mem_1',
  closedChannelId: 'C1',
  triedMemberIds: ['mem_2'],
} as const;

export function describeChatMessageStore(open: () => Promise<ChatStore>): void {
  describe('ChatMessageStore', () => {
    let chatMessages: ChatStore['chatMessages'];
    let lanes: WorkLanes;
    beforeEach(async () => {
      ({ chatMessages, lanes } = await open());
    });
    const read = async (now: Date, limit = 10) => (await chatMessages.readLane(LANE, now, limit)).due;
    const readKeys = async (now: Date, limit = 10) => (await read(now, limit)).map(({ key }) => key);
    const show = async (message: NewChatMessage, version: number, at = AT) => {
      await chatMessages.request(message, at);
      await chatMessages.markShown(message.key, version, { posted: POSTED, at });
    };
    const getCard = async (): Promise<ChatMessage> => {
      const message = await chatMessages.find('card:lnk_1');
      if (message === null) throw new Error('no card');
      return message;
    };
    const claimLanes = async (now: Date) =>
      (await lanes.claim({ holder: 'one', now, limit: 10, withoutShares: [] })).map(({ lane }) => lane);

    describe('request', () => {
      it('keeps a message as it was asked for', async () => {
        await chatMessages.request(buildCard(3), AT);
        const stored: ChatMessage = {
          ...buildCard(3),
          shownVersion: 0,
          posted: null,
          dueAt: AT,
          uncertain: false,
          failures: 0,
          triedMemberIds: [],
          shownAt: null,
          closedChannelId: null,
          parkedReason: null,
          createdAt: AT,
        };
        expect(await chatMessages.find('card:lnk_1')).toEqual(stored);
        expect(await read(AT)).toEqual([stored]);
        expect(await chatMessages.find('card:lnk_2')).toBeNull();
      });

      it('is one message when it is asked for 20 times at once, at the highest version', async () => {
        for (let round = 0; round < 5; round += 1) {
          const key = `card:lnk_${round}`;
          await Promise.all(
            Array.from({ length: 20 }, (_, i) => chatMessages.request(buildCard(i + 1, `lnk_${round}`), AT)),
          );
          expect(await chatMessages.find(key)).toMatchObject({ wantedVersion: 20 });
        }
        expect(await read(AT)).toHaveLength(5);
      });

      it('never lowers the wanted version', async () => {
        await chatMessages.request(buildCard(5), AT);
        await chatMessages.request(buildCard(4), later(1));
        expect(await chatMessages.find('card:lnk_1')).toMatchObject({ wantedVersion: 5 });
      });

      it('stands in its lane by when that happened which it tells, if that is said', async () => {
        await chatMessages.request({ ...buildLine('evt_2'), createdAt: later(5) }, later(9));
        await chatMessages.request({ ...buildLine('evt_1'), createdAt: later(3) }, later(10));
        const { due } = await chatMessages.readLane(LANE, LATE, 10);
        expect(due).toMatchObject([
          { key: 'history_line:evt_1', createdAt: later(3), dueAt: later(10) },
          { key: 'history_line:evt_2', createdAt: later(5), dueAt: later(9) },
        ]);
      });

      it('wakes the lane of the message, for now', async () => {
        await chatMessages.request(buildCard(), later(5));
        expect(await claimLanes(later(4))).toEqual([]);
        expect(
          await lanes.claim({ holder: 'one', now: later(5), limit: 10, withoutShares: [] }),
        ).toMatchObject([{ lane: LANE, share: 'mer_1', dueAt: later(5) }]);
      });
    });

    describe('readLane', () => {
      it('answers what is due in the order in which it was asked for, equals by key', async () => {
        await chatMessages.request(buildLine('evt_b'), later(2));
        await chatMessages.request(buildLine('evt_a'), later(2));
        await chatMessages.request(buildCard(), later(1));
        await chatMessages.defer('card:lnk_1', later(9));
        expect(await readKeys(later(9), 2)).toEqual(['card:lnk_1', 'history_line:evt_a']);
        expect(await readKeys(later(9))).toEqual(['card:lnk_1', 'history_line:evt_a', 'history_line:evt_b']);
      });

      it('answers nothing of another lane', async () => {
        await chatMessages.request({ ...buildCard(), lane: 'mer_1 slack C2' }, AT);
        expect(await chatMessages.readLane(LANE, AT, 10)).toEqual({ due: [], waiting: [] });
      });

      it('tells apart what is due and what has to wait, the soonest first', async () => {
        for (const id of ['lnk_1', 'lnk_2', 'lnk_3']) await chatMessages.request(buildCard(1, id), AT);
        await chatMessages.defer('card:lnk_1', later(5000));
        await chatMessages.defer('card:lnk_2', later(3000));
        const { due, waiting } = await chatMessages.readLane(LANE, later(1000), 10);
        expect(due.map(({ key }) => key)).toEqual(['card:lnk_3']);
        expect(waiting).toMatchObject([
          { key: 'card:lnk_2', linkId: 'lnk_2', createdAt: AT, dueAt: later(3000) },
          { key: 'card:lnk_1', linkId: 'lnk_1', createdAt: AT, dueAt: later(5000) },
        ]);
      });

      it('answers no more of each than asked for', async () => {
        for (const id of ['lnk_1', 'lnk_2', 'lnk_3', 'lnk_4'])
          await chatMessages.request(buildCard(1, id), AT);
        await chatMessages.defer('card:lnk_3', later(5000));
        await chatMessages.defer('card:lnk_4', later(5000));
        const { due, waiting } = await chatMessages.readLane(LANE, later(1000), 1);
        expect([due.length, waiting.length]).toEqual([1, 1]);
      });
    });

    describe('markShown', () => {
      it('ends the work and remembers where the message stands', async () => {
        await show(buildCard(2), 3, later(5));
        expect(await read(LATE)).toEqual([]);
        expect(await chatMessages.find('card:lnk_1')).toMatchObject({
          shownVersion: 3,
          posted: POSTED,
          shownAt: later(5),
        });
      });

      it('leaves a message due whose newer version was wanted meanwhile', async () => {
        await chatMessages.request(buildCard(1), AT);
        await chatMessages.request(buildCard(2), AT);
        await chatMessages.markShown('card:lnk_1', 1, { posted: POSTED, at: AT });
        expect(await read(AT)).toMatchObject([{ wantedVersion: 2, shownVersion: 1, posted: POSTED }]);
      });

      it('loses no version when requests and showing race', async () => {
        for (let version = 1; version <= 30; version += 1) {
          const [claimed] = await Promise.all([read(AT), chatMessages.request(buildCard(version), AT)]);
          await Promise.all([
            ...claimed.map((m) => chatMessages.markShown(m.key, m.wantedVersion, { posted: POSTED, at: AT })),
            chatMessages.request(buildCard(version), AT),
          ]);
        }
        for (const m of await read(AT)) {
          await chatMessages.markShown(m.key, m.wantedVersion, { posted: POSTED, at: AT });
        }
        expect(await chatMessages.find('card:lnk_1')).toMatchObject({ wantedVersion: 30, shownVersion: 30 });
        expect(await read(LATE)).toEqual([]);
      });
    });

    describe('request of a message that was shown', () => {
      it('does nothing when nothing newer is wanted', async () => {
        await show(buildCard(2), 2);
        await chatMessages.request(buildCard(2), later(1));
        expect(await read(later(1))).toEqual([]);
      });

      it('makes a card due again for a newer version', async () => {
        await show(buildCard(1), 1);
        await chatMessages.request(buildCard(2), later(1));
        expect(await read(later(1))).toMatchObject([{ wantedVersion: 2, shownVersion: 1, posted: POSTED }]);
      });

      it('makes anything else due again for a newer version too, and not when it is asked for again', async () => {
        await show(buildLine('evt_1', 1), 1);
        await chatMessages.request(buildLine('evt_1', 1), later(1));
        expect(await read(later(1))).toEqual([]);
        await chatMessages.request(buildLine('evt_1', 2), later(1));
        expect(await read(later(1))).toMatchObject([{ wantedVersion: 2, shownVersion: 1 }]);
      });
    });

    describe('tries that fail', () => {
      it('marks a message uncertain when its sender died while posting', async () => {
        await chatMessages.request(buildCard(), AT);
        await chatMessages.markSending('card:lnk_1', false);
        expect(await read(LATE)).toMatchObject([{ uncertain: true, posted: null }]);
      });

      it('keeps it uncertain through later tries that surely did not post, until it is shown', async () => {
        await chatMessages.request(buildCard(), AT);
        await chatMessages.markSending('card:lnk_1', false);
        await chatMessages.markSending('card:lnk_1', true);
        await chatMessages.postpone('card:lnk_1', AT, false);
        await chatMessages.markSending('card:lnk_1', true);
        await chatMessages.defer('card:lnk_1', AT);
        expect(await read(LATE)).toMatchObject([{ uncertain: true, failures: 1 }]);
        await chatMessages.markShown('card:lnk_1', 1, { posted: POSTED, at: AT });
        expect(await chatMessages.find('card:lnk_1')).toMatchObject({ uncertain: false, failures: 0 });
      });

      it('is certain of an edit: the same edit twice is one', async () => {
        await show(buildCard(1), 1);
        await chatMessages.request(buildCard(2), AT);
        await chatMessages.markSending('card:lnk_1', false);
        expect(await read(LATE)).toMatchObject([{ uncertain: false, posted: POSTED }]);
      });

      it.each([true, false])(
        'hands out a postponed message at its time; uncertain: %s',
        async (uncertain) => {
          await chatMessages.request(buildCard(), AT);
          await chatMessages.markSending('card:lnk_1', false);
          await chatMessages.postpone('card:lnk_1', later(5000), uncertain);
          expect(await read(later(4999))).toEqual([]);
          expect(await read(later(5000))).toMatchObject([{ failures: 1, uncertain }]);
        },
      );

      it('waits as long as the platform asked, also when a newer version is wanted', async () => {
        await chatMessages.request(buildCard(1), AT);
        await chatMessages.postpone('card:lnk_1', later(5000), false);
        await chatMessages.request(buildCard(2), later(1));
        expect(await read(later(4999))).toEqual([]);
        expect(await read(later(5000))).toMatchObject([{ wantedVersion: 2 }]);
      });

      it('does not count a deferral as a failure', async () => {
        await chatMessages.request(buildCard(), AT);
        await chatMessages.defer('card:lnk_1', later(1000));
        expect(await read(later(999))).toEqual([]);
        expect(await read(later(1000))).toMatchObject([{ failures: 0, uncertain: false }]);
      });
    });

    describe('redirect', () => {
      const redirect = async (startsAnew: boolean) => {
        await chatMessages.redirect(await getCard(), { ...TO_MEMBER, startsAnew }, later(5));
        return (await chatMessages.readLane(TO_MEMBER.lane, later(5), 10)).due;
      };

      it('makes the message due at once in its new lane, which it wakes, and leaves the old one', async () => {
        await chatMessages.request(buildCard(1), AT);
        await chatMessages.postpone('card:lnk_1', LATE, false);
        expect(await redirect(true)).toMatchObject([{ ...TO_MEMBER, dueAt: later(5), failures: 1 }]);
        expect(await chatMessages.readLane(LANE, LATE, 10)).toEqual({ due: [], waiting: [] });
        expect(await claimLanes(later(5))).toEqual([LANE, TO_MEMBER.lane]);
      });

      it('has a newer version of a card wake the lane to which the card went', async () => {
        await chatMessages.request(buildCard(1), AT);
        await redirect(true);
        const woken = await lanes.claim({ holder: 'one', now: LATE, limit: 9, withoutShares: [] });
        await Promise.all(woken.map((lane) => lanes.finish(lane, 'one')));
        await chatMessages.request(buildCard(2), later(7));
        expect(await claimLanes(later(7))).toEqual([TO_MEMBER.lane]);
      });

      it('forgets where the message stood when it starts anew', async () => {
        await show(buildCard(1), 1);
        await chatMessages.request(buildCard(2), AT);
        await chatMessages.markSending('card:lnk_1', false);
        expect(await redirect(true)).toMatchObject([
          { posted: null, shownVersion: 0, shownAt: null, uncertain: false },
        ]);
      });

      it('keeps what is known of an earlier post when it only goes on in another lane', async () => {
        await chatMessages.request(buildCard(), AT);
        await chatMessages.postpone('card:lnk_1', AT, true);
        expect(await redirect(false)).toMatchObject([{ uncertain: true, posted: null }]);
      });
    });

    describe('a message that was shown', () => {
      it('is not made due again by a write that comes late', async () => {
        await show(buildCard(1), 1);
        const card = await getCard();
        await chatMessages.defer('card:lnk_1', AT);
        await chatMessages.postpone('card:lnk_1', AT, true);
        await chatMessages.redirect(card, { ...card, lane: 'elsewhere', startsAnew: true }, AT);
        await chatMessages.park('card:lnk_1', 'gone', AT);
        expect(await getCard()).toEqual(card);
        expect(await chatMessages.measure(LATE)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      });
    });

    describe('park', () => {
      it('stops trying, and says why', async () => {
        await chatMessages.request(buildLine(), AT);
        await chatMessages.park('history_line:evt_1', 'gone', later(1));
        expect(await chatMessages.readLane(LANE, LATE, 10)).toEqual({ due: [], waiting: [] });
        expect(await chatMessages.find('history_line:evt_1')).toMatchObject({ parkedReason: 'gone' });
      });

      it('is over when a newer version of a card is wanted, at its first place, as if nothing had failed', async () => {
        const message = buildCard();
        await chatMessages.request(message, AT);
        await chatMessages.redirect(await getCard(), { ...TO_MEMBER, startsAnew: true }, AT);
        await chatMessages.postpone(message.key, AT, false);
        await chatMessages.park(message.key, 'the channel is closed', AT);
        await chatMessages.request(buildCard(1), later(1));
        expect(await read(LATE)).toEqual([]);
        await chatMessages.request(buildCard(2), later(1));
        expect(await read(later(1))).toMatchObject([
          {
            ...buildCard(2),
            failures: 0,
            triedMemberIds: [],
            closedChannelId: null,
            parkedReason: null,
          },
        ]);
        expect(await chatMessages.measure(later(1))).toMatchObject({ parked: 0 });
      });

      it('stays when the event of a line is told again', async () => {
        await chatMessages.request(buildLine(), AT);
        await chatMessages.park('history_line:evt_1', 'gone', AT);
        await chatMessages.request(buildLine(), later(1));
        expect(await read(LATE)).toEqual([]);
      });

      it('wakes its lane when a person takes it up', async () => {
        await chatMessages.request(buildCard(), AT);
        const [lane] = await lanes.claim({ holder: 'one', now: AT, limit: 1, withoutShares: [] });
        if (lane === undefined) throw new Error('no lane is due');
        await chatMessages.park('card:lnk_1', 'gone', AT);
        await lanes.giveBack(lane, { dueAt: null, failures: 0 }, 'one');
        await chatMessages.retryParked('card:lnk_1', later(9));
        expect(await claimLanes(later(9))).toEqual([LANE]);
        expect(await read(later(9))).toMatchObject([{ parkedReason: null, dueAt: later(9) }]);
      });
    });

    it('measures what is due, and since when', async () => {
      expect(await chatMessages.measure(AT)).toEqual({ depth: 0, oldestDueAt: null, parked: 0 });
      for (const id of ['lnk_1', 'lnk_2', 'lnk_3', 'lnk_4']) await chatMessages.request(buildCard(1, id), AT);
      await chatMessages.defer('card:lnk_1', later(5000));
      await chatMessages.defer('card:lnk_2', later(2));
      await chatMessages.markShown('card:lnk_3', 1, { posted: POSTED, at: AT });
      await chatMessages.park('card:lnk_4', 'gone', AT);
      expect(await chatMessages.measure(later(10))).toEqual({ depth: 1, oldestDueAt: later(2), parked: 1 });
    });

    describeParkedTable(async () => {
      await chatMessages.request({ ...buildCard(), key: 'a' }, AT);
      await chatMessages.request({ ...buildCard(), key: 'b' }, AT);
      return {
        parked: chatMessages,
        share: 'mer_1',
        async park(reason, at) {
          const [first] = await readKeys(LATE, 1);
          await chatMessages.park(first ?? '', reason, at);
        },
        claimNames: async () => (await readKeys(LATE)).toSorted(),
      };
    });
  });
}
