import type { Around } from '../../src/wiring/around.js';
import { findCrashPoint } from './crash-points.js';

const NEVER = new Promise<never>(() => {});

/**
 * Stands around Paylink's ports and kills this process, as if the power went, at the n-th pass of a point.
 * `crashAt`: `<name>` or `<name>:<n>`, the first pass unless given; what passes before it is armed does not count. Throws when no point has this name.
 */
export function dieAt(crashAt: string, isArmed: () => boolean = () => true): Around {
  const [name = '', pass = '1'] = crashAt.split(':');
  const point = findCrashPoint(name);
  let passesLeft = Number(pass);

  function dieWhenDue(): void {
    passesLeft -= 1;
    if (passesLeft === 0) process.kill(process.pid, 'SIGKILL');
  }

  async function passBy(call: () => unknown, args: readonly unknown[]): Promise<unknown> {
    const isPass = isArmed() && (point.counts?.(...args) ?? true);
    if (isPass && point.when === 'before') dieWhenDue();
    const result = await call();
    if (isPass && point.when === 'after') dieWhenDue();
    return passesLeft <= 0 ? NEVER : result;
  }

  return (portName, port) => {
    if (portName !== point.port) return port;
    return new Proxy(port, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (key !== point.method || typeof value !== 'function') return value;
        return (...args: readonly unknown[]) => passBy(() => Reflect.apply(value, target, args), args);
      },
    });
  };
}
