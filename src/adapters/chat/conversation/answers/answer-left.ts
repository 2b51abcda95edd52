import { AppError } from '../../../../domain/errors.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import { wordsForMember } from '../../words/words-for.js';
import { fillForm } from '../form/fill-form.js';
import { EMPTY_FORM, restoreFormValues } from '../form/form-values.js';
import { holdsAnything } from '../form/holds-anything.js';
import { readFormValues } from '../form/read-form-values.js';
import type { Answer } from '../model/answer.js';
import { zoneOf } from '../model/zones.js';
import { buildDiscarded, buildKept, buildLeft, buildNotDiscarded } from '../pages/build-left.js';
import { buildStopped } from '../pages/build-stopped.js';
import { reviewOrForm } from './review-values.js';
import { showStatus } from './show-status.js';

/** Somebody begins a link: with what they left unfinished, where there is something; else with the empty form. */
export const answerBegin: Answer<'begin'> = async (deps, _intent, asked) => {
  const identified = await asked.identify();
  const left = await deps.services.findLeftDraft(identified.actor);
  if (left === null) return fillForm(deps, identified, { values: EMPTY_FORM, where: asked.where });
  return buildLeft(left, { words: wordsForMember(identified), timeZone: zoneOf(identified) });
};

/** Where it was left: at its review, or in the form. What became a link meanwhile is gone. */
export const answerGoOn: Answer<'go_on'> = async (deps, { draftId }, asked) => {
  const identified = await asked.identify();
  const draft = await deps.services.getDraft(identified.actor, draftId);
  if (draft.leftAt === undefined) throw new AppError('draft_not_found');
  const typed = { values: restoreFormValues(draft.values), where: asked.where, continues: draft.id };
  return draft.reviewed === null ? fillForm(deps, identified, typed) : reviewOrForm(deps, identified, typed);
};

/** A form that is closed without being sent in: kept for a day, where something is in it. */
export const answerLeaveForm: Answer<'leave_form'> = async (deps, intent, asked) => {
  const identified = await asked.identify();
  const { reissueOf, continues = null } = intent;
  const values = {
    ...readFormValues(intent.entries),
    ...(reissueOf === null ? {} : { reissueOf }),
  };
  const content = { values: { ...values }, reviewed: null, origin: asked.where, isLeft: true, continues };
  const isWorth = holdsAnything(values) && mayDo(identified.actor.role, 'create_link');
  const kept = isWorth ? await deps.services.keepDraft(identified.actor, content) : null;
  return buildKept(wordsForMember(identified), kept);
};

/** What was made into a link before is discarded no more: that is said, with the link. */
export const answerDiscardDraft: Answer<'discard_draft'> = async (deps, { draftId }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const discarded = await deps.services.discardDraft(identified.actor, draftId);
  if (discarded.kind === 'made') {
    const status = await showStatus(deps, identified, { linkId: discarded.link.id });
    return buildStopped(words.say('page.left.made'), status);
  }
  return discarded.kind === 'being_made' ? buildNotDiscarded(words) : buildDiscarded(words, 'now');
};
