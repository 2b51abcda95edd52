import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatOutbox, NewChatMessage } from '../../../src/ports/chat-outbox.js';
import { AT, later } from './build-link.js';

const LEASE = 60_000;
const POSTED = { channelId: 'C1', messageId: '1700000000.000100' };

function buildCard(wantedVersion = 1, linkId = 'lnk_1'): NewChatMessage {
  return {
    key: `card:${linkId}`,
    platform: 'slack',
    merchantId: 'mer_1',
    linkId,
    target: { kind: 'channel', place: { platform: 'slack', channelId: 'C1' } },
    content: { kind: 'card' },
    wantedVersion,
  };
}

function buildLine(eventId = 'evt_1', wantedVersion = 1): NewChatMessage {
  return {
    ...buildCard(wantedVersion),
    key: `history_line:${eventId}`,
    target: { kind: 'thread', cardKey: 'card:lnk_1' },
    content: { kind: 'history_line', eventId },
  };
}

export function describeChatOutbox(open: () => Promise<ChatOutbox>): void {
  describe('ChatOutbox', () => {
    let outbox: ChatOutbox;
    beforeEach(async () => {
      outbox = await open();
    });
    const claim = (now: Date, limit = 10) => outbox.claimDue(now, LEASE, limit);
    const claimKeys = async (now: Date, limit = 10) => (await claim(now, limit)).map(({ key }) => key);
    const show = async (message: NewChatMessage, version: number, at = AT) => {
      await outbox.request(message, at);
      await claim(at);
      await outbox.markShown(message.key, version, { posted: POSTED, at });
    };

    it('hands out a message as it was asked for', async () => {
      await outbox.request(buildCard(3), AT);
      const stored = {
        ...buildCard(3),
        shownVersion: 0,
        posted: null,
        uncertain: false,
        failures: 0,
        shownAt: null,
        closedChannelId: null,
        createdAt: AT,
      };
      expect(await outbox.find('card:lnk_1')).toEqual(stored);
      expect(await claim(AT)).toEqual([stored]);
      expect(await outbox.find('card:lnk_2')).toBeNull();
    });

    it('hands out one message when it is asked for 20 times at once, at the highest version', async () => {
      for (let round = 0; round < 5; round += 1) {
        const linkId = `lnk_${round}`;
        await Promise.all(Array.from({ length: 20 }, (_, i) => outbox.request(buildCard(i + 1, linkId), AT)));
        expect(await claim(AT)).toMatchObject([{ key: `card:${linkId}`, wantedVersion: 20 }]);
      }
    });

    it('never lowers the wanted version', async () => {
      await outbox.request(buildCard(5), AT);
      await outbox.request(buildCard(4), later(1));
      expect(await outbox.find('card:lnk_1')).toMatchObject({ wantedVersion: 5 });
    });

    it('hands out what has been due longest first, equals by key', async () => {
      await outbox.request(buildLine('evt_b'), later(2));
      await outbox.request(buildLine('evt_a'), later(2));
      await outbox.request(buildCard(), later(1));
      expect(await claimKeys(later(2), 2)).toEqual(['card:lnk_1', 'history_line:evt_a']);
      expect(await claimKeys(later(2), 2)).toEqual(['history_line:evt_b']);
    });

    it('hands out a leased message to nobody else, also when a newer version is wanted', async () => {
      await outbox.request(buildCard(1), AT);
      await claim(AT);
      await outbox.request(buildCard(2), later(1));
      expect(await claim(later(LEASE - 1))).toEqual([]);
      expect(await claim(later(LEASE))).toMatchObject([{ wantedVersion: 2, uncertain: false }]);
    });

    it('never gives one message to two of five claimers', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, i) => outbox.request(buildCard(1, `lnk_${i}`), AT)));
      const claims = await Promise.all(Array.from({ length: 5 }, () => claimKeys(AT, 20)));
      expect(claims.flat()).toHaveLength(40);
      expect(new Set(claims.flat()).size).toBe(40);
    });

    describe('markShown', () => {
      it('ends the work and remembers where the message stands', async () => {
        await show(buildCard(2), 3, later(5));
        expect(await claim(later(LEASE))).toEqual([]);
        expect(await outbox.find('card:lnk_1')).toMatchObject({
          shownVersion: 3,
          posted: POSTED,
          shownAt: later(5),
        });
      });

      it('leaves a message due whose newer version was wanted meanwhile', async () => {
        await outbox.request(buildCard(1), AT);
        await claim(AT);
        await outbox.request(buildCard(2), AT);
        await outbox.markShown('card:lnk_1', 1, { posted: POSTED, at: AT });
        expect(await claim(AT)).toMatchObject([{ wantedVersion: 2, shownVersion: 1, posted: POSTED }]);
      });

      it('loses no version when requests and showing race', async () => {
        for (let version = 1; version <= 30; version += 1) {
          const [claimed] = await Promise.all([claim(AT), outbox.request(buildCard(version), AT)]);
          await Promise.all([
            ...claimed.map((m) => outbox.markShown(m.key, m.wantedVersion, { posted: POSTED, at: AT })),
            outbox.request(buildCard(version), AT),
          ]);
        }
        for (const m of await claim(AT)) {
          await outbox.markShown(m.key, m.wantedVersion, { posted: POSTED, at: AT });
        }
        expect(await outbox.find('card:lnk_1')).toMatchObject({ wantedVersion: 30, shownVersion: 30 });
        expect(await claim(later(LEASE))).toEqual([]);
      });
    });

    describe('request of a message that was shown', () => {
      it('does nothing when nothing newer is wanted', async () => {
        await show(buildCard(2), 2);
        await outbox.request(buildCard(2), later(1));
        expect(await claim(later(1))).toEqual([]);
      });

      it('makes a card due again for a newer version', async () => {
        await show(buildCard(1), 1);
        await outbox.request(buildCard(2), later(1));
        expect(await claim(later(1))).toMatchObject([{ wantedVersion: 2, shownVersion: 1, posted: POSTED }]);
      });

      it('never shows anything but a card again', async () => {
        await show(buildLine('evt_1', 1), 1);
        await outbox.request(buildLine('evt_1', 2), later(1));
        expect(await claim(later(1))).toEqual([]);
      });
    });

    describe('tries that fail', () => {
      it('marks a message uncertain when its sender died while posting', async () => {
        await outbox.request(buildCard(), AT);
        await claim(AT);
        await outbox.markSending('card:lnk_1');
        expect(await claim(later(LEASE))).toMatchObject([{ uncertain: true, posted: null }]);
      });

      it('keeps it uncertain through a later try that surely did not post, until it is shown', async () => {
        await outbox.request(buildCard(), AT);
        await claim(AT);
        await outbox.markSending('card:lnk_1');
        await claim(later(LEASE));
        await outbox.markSending('card:lnk_1');
        await outbox.postpone('card:lnk_1', later(LEASE), false);
        expect(await claim(later(LEASE))).toMatchObject([{ uncertain: true, failures: 1 }]);
        await outbox.markShown('card:lnk_1', 1, { posted: POSTED, at: AT });
        expect(await outbox.find('card:lnk_1')).toMatchObject({ uncertain: false, failures: 0 });
      });

      it('is certain of an edit: the same edit twice is one', async () => {
        await show(buildCard(1), 1);
        await outbox.request(buildCard(2), AT);
        await claim(AT);
        await outbox.markSending('card:lnk_1');
        expect(await claim(later(LEASE))).toMatchObject([{ uncertain: false, posted: POSTED }]);
      });

      it.each([true, false])(
        'hands out a postponed message at its time; uncertain: %s',
        async (uncertain) => {
          await outbox.request(buildCard(), AT);
          await claim(AT);
          await outbox.markSending('card:lnk_1');
          await outbox.postpone('card:lnk_1', later(5000), uncertain);
          expect(await claim(later(4999))).toEqual([]);
          expect(await claim(later(5000))).toMatchObject([{ failures: 1, uncertain }]);
        },
      );

      it('waits as long as the platform asked, also when a newer version is wanted', async () => {
        await outbox.request(buildCard(1), AT);
        await claim(AT);
        await outbox.postpone('card:lnk_1', later(5000), false);
        await outbox.request(buildCard(2), later(1));
        expect(await claim(later(4999))).toEqual([]);
        expect(await claim(later(5000))).toMatchObject([{ wantedVersion: 2 }]);
      });

      it('does not count a deferral as a failure', async () => {
        await outbox.request(buildCard(), AT);
        await claim(AT);
        await outbox.defer('card:lnk_1', later(1000));
        expect(await claim(later(999))).toEqual([]);
        expect(await claim(later(1000))).toMatchObject([{ failures: 0, uncertain: false }]);
      });
    });

    describe('redirect', () => {
      it('makes the message due at once for its new target, and remembers the closed channel', async () => {
        await show(buildCard(1), 1);
        await outbox.request(buildCard(2), AT);
        await claim(AT);
        await outbox.redirect('card:lnk_1', { kind: 'member', memberId: 'mem_1' }, 'C1');
        expect(await claim(AT)).toMatchObject([
          {
            target: { kind: 'member', memberId: 'mem_1' },
            closedChannelId: 'C1',
            posted: null,
            shownVersion: 0,
            shownAt: null,
          },
        ]);
      });
    });

    describe('giveUp', () => {
      it('stops trying', async () => {
        await outbox.request(buildLine(), AT);
        await claim(AT);
        await outbox.giveUp('history_line:evt_1', 'gone');
        expect(await claim(later(10 * LEASE))).toEqual([]);
      });

      it.each([buildCard(), buildLine()])('starts again when $key is asked for again', async (message) => {
        await outbox.request(message, AT);
        await claim(AT);
        await outbox.postpone(message.key, AT, false);
        await claim(AT);
        await outbox.giveUp(message.key, 'too many failures');
        await outbox.request(message, later(1));
        expect(await claim(later(1))).toMatchObject([{ key: message.key, failures: 0, wantedVersion: 1 }]);
      });
    });
  });
}
