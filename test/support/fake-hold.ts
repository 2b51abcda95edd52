import type { Hold } from '../../src/service/work/work-kind.js';

/** The hold of the instance `ins_1`; it may begin `times` things and is lost then. */
export function createFakeHold(times = Number.POSITIVE_INFINITY): Hold {
  let left = times;
  return {
    holder: 'ins_1',
    lasts: () => left >= 0,
    mayBegin() {
      left -= 1;
      return left >= 0;
    },
  };
}
