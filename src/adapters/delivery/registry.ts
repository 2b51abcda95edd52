import type { Notifier, NotifierRegistry } from '../../ports/notifier.js';

/** The first notifier in the list that carries a channel gets its messages. */
export function createNotifierRegistry(notifiers: readonly Notifier[]): NotifierRegistry {
  const find = (channel: Notifier['channels'][number]) =>
    notifiers.find(({ channels }) => channels.includes(channel));
  return {
    forChannel(channel) {
      const notifier = find(channel);
      if (notifier === undefined) throw new Error(`nothing carries messages by ${channel}`);
      return notifier;
    },
    isConnected: (channel) => find(channel)?.reachesCustomers === true,
  };
}
