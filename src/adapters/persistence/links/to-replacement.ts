import type { Link } from '../../../domain/link/link.js';
import { toLinkWords } from '../../../domain/search/link-words.js';
import { type LinkDue, toDueUpdate } from './link-due.js';
import { toLinkContent } from './link-mapper.js';

/**
 * The update that turns `before` into `after` and makes the events in which they differ due to be told. Fields that stay
 * are not sent, so that no index has to look at them; what the domain leaves alone it hands on as it is.
 */
export function toReplacement(before: Link, after: Link, dueOf: (link: Link) => LinkDue): object {
  const due = isDueAsBefore(before, after) ? NOTHING : toDueUpdate(after, dueOf(after));
  // Its number among the links of whoever made it means nothing among those of somebody else.
  const unset = before.ownerId === after.ownerId ? due.unset : { ...due.unset, makerSerial: 1 };
  const [first, ...others] = after.history.slice(before.history.length);
  return {
    $set: { ...toChangedContent(before, after), ...due.set },
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
    ...(first === undefined
      ? {}
      : { $push: { history: { $each: [first, ...others] } }, $min: { 'relay.dueAt': first.at } }),
  };
}

const NOTHING = { set: {}, unset: {} };

function isDueAsBefore(before: Link, after: Link): boolean {
  return (['state', 'attempts', 'expiresAt', 'refunds'] as const).every(
    (field) => before[field] === after[field],
  );
}

function toChangedContent(before: Link, after: Link): object {
  const old = toLinkContent(before);
  const changed = Object.entries(toLinkContent(after)).filter(
    ([name, value]) => value !== Reflect.get(old, name),
  );
  const isNamedAnew = (['reference', 'description', 'customer', 'notes'] as const).some(
    (field) => before[field] !== after[field],
  );
  return { ...Object.fromEntries(changed), ...(isNamedAnew ? { words: toLinkWords(after) } : {}) };
}
