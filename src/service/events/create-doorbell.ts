import type { Timers } from '../../ports/timers.js';

/** Somebody who waits in a room. */
export interface Listener {
  /** Resolves once it rang since the last time, after so many milliseconds, or at once where one has left. */
  wait(atMostMs: number): Promise<void>;
  leave(): void;
}

/** Wakes those in this process who wait for something that happens in a room. */
export interface Doorbell {
  ring(room: string): void;
  listen(room: string): Listener;
}

export function createDoorbell(timers: Pick<Timers, 'after'>): Doorbell {
  const rooms = new Map<string, Set<() => void>>();
  return {
    ring: (room) => {
      for (const wake of rooms.get(room) ?? []) wake();
    },
    listen: (room) => {
      const listener = createListener(timers);
      const others = rooms.get(room) ?? new Set();
      rooms.set(room, others.add(listener.wake));
      return {
        wait: listener.wait,
        leave: () => {
          others.delete(listener.wake);
          if (others.size === 0 && rooms.get(room) === others) rooms.delete(room);
          listener.leave();
        },
      };
    },
  };
}

/** What rings while nobody waits is not lost: the next who waits goes on at once. */
function createListener(timers: Pick<Timers, 'after'>) {
  let hasRung = false;
  let hasLeft = false;
  let goOn: () => void = () => {};
  const wake = () => {
    hasRung = true;
    goOn();
  };
  return {
    wake,
    leave: () => {
      hasLeft = true;
      goOn();
    },
    async wait(atMostMs: number) {
      if (!hasRung && !hasLeft) {
        let callOff = () => {};
        await new Promise<void>((resolve) => {
          goOn = resolve;
          callOff = timers.after(atMostMs, resolve);
        });
        callOff();
      }
      hasRung = false;
    },
  };
}
