import { AppError, isAppError } from '../../../domain/errors.js';

/**
 * On a card that a whole channel sees, "there is no such link" would be no answer: whoever may not use it is told so.
 * Nothing is given away: the card stands before them.
 */
export async function orNotAllowed<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (isAppError(error, 'link_not_found')) throw new AppError('not_allowed', {}, { cause: error });
    throw error;
  }
}
