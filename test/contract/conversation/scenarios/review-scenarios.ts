import { describe, expect, it } from '@jest/globals';
import { type PersonUnderTest, type Seen, type StartChat, useChat } from '../chat-under-test.js';
import { openSettings } from './steps.js';

/** A merchant of one chat goes by its owner's name first, which is not the trading name. */
const exceptRename = ({ buttons }: { readonly buttons: readonly string[] }) =>
  buttons.filter((label) => label !== 'Change the name customers read');

const REFUSED = 'Live links are refused: this business was not sent in for review.';

async function openReview(owner: PersonUnderTest, state: string): Promise<Seen> {
  await owner.says('/paylink kyc');
  return owner.sees(state);
}

export function describeReview(start: StartChat): void {
  describe('the sign-up', () => {
    const chat = useChat(start);

    it('is offered to an owner until it is done, and leads to test links and to the review', async () => {
      const { owner, seller } = chat();
      expect((await seller.opensHome()).buttons).not.toContain('Sign up');
      await owner.presses(await owner.opensHome(), 'Sign up');
      await owner.presses(await owner.sees('Name of the business'), 'Sign up', {
        'Name of the business': 'Mekong Tours',
        Country: 'Vietnam',
        'Usual currency': 'VND, Vietnamese dong',
      });
      const done = await owner.sees('Mekong Tours is signed up: Vietnam, VND');
      expect(done.words).toContain('Test links work now');
      await owner.presses(done, 'Review for live links');
      expect((await owner.sees('⚪ Not submitted')).words).toContain('Mekong Tours');
      expect((await owner.opensHome()).buttons).not.toContain('Sign up');
    });
  });

  describe('the review', () => {
    const chat = useChat(start);

    it('says why a live link is refused, what is missing, and leads there', async () => {
      const { owner } = chat();
      await owner.presses(await openSettings(owner), 'Save settings');
      await owner.presses(await owner.sees('The settings are saved.'), 'Payment gateways');
      await owner.presses(await owner.sees('They are paid at the practice bank.'), 'Go live');
      const refusal = await owner.sees('An owner sees what to do with /paylink kyc.');
      expect(refusal.words).toContain(REFUSED);
      await owner.presses(refusal, 'Review for live links');
      const card = await owner.sees('⚪ Not submitted');
      expect(card.words).toContain('Missing: Legal name');
      expect(card.words).toContain('Missing: Document of the business');
      expect(card.words).toContain('Who decides: the operator of this Paylink; 2 people must agree.');
      // Only Slack takes files in forms.
      const everywhere = card.buttons.filter((label) => label !== 'Give a file here');
      expect(everywhere).toEqual(['Fill in the details', 'Look again']);
    });

    it('goes from the owner to the operator and back, and lets live links be made until it is suspended', async () => {
      const { owner, review } = chat();
      await review.isFilledIn();
      await owner.presses(await openReview(owner, '⚪ Not submitted'), 'Send in');
      const sent = await owner.sees('Sent in. I tell the owners here when it is decided.');
      expect(sent.words).toContain('🔵 Waiting for review');
      expect(exceptRename(sent)).toEqual(['Withdraw', 'Look again']);

      await review.decides('ann', 'ask', 'Where do you sell?');
      await owner.presses(sent, 'Look again');
      const asked = await owner.sees('The form is for you alone');
      expect(asked.words).toContain('🟠 More needed');
      expect(asked.words).toContain('Website: Where do you sell?');
      await owner.presses(asked, 'Send in');
      const incomplete = await owner.sees("I can't send this in: something is missing.");
      expect(incomplete.words).toContain('Missing: Website (asked for again)');
      await review.isFilledIn();
      await owner.presses(incomplete, 'Send in');
      await owner.sees('Sent in. I tell the owners here when it is decided.');

      await review.decides('ann', 'approve', 'Register looked at');
      await openReview(owner, '🔵 Waiting for review');
      await review.decides('bob', 'approve', 'Agreed');
      await owner.presses(await openReview(owner, '🟢 Approved'), 'Go live');
      const live = await owner.sees('New links are live from now on');
      expect(live.buttons).toContain('Back to test links');
      await owner.says('/paylink 400 thb "Course"');
      await owner.sees('Nothing is sent until you press Create link.');

      await review.decides('bob', 'suspend', 'Complaints');
      const suspended = await openReview(owner, '⚫ Suspended');
      expect(suspended.words).toContain('Reason: Complaints');
      await owner.says('/paylink 500 thb "Course"');
      const refusal = await owner.sees('Live links are refused: the operator suspended this business.');
      expect(refusal.words).toContain('Reason: Complaints');
      expect(refusal.buttons).toContain('Review for live links');

      await review.decides('ann', 'resume', 'Answered');
      await owner.presses(await openReview(owner, '🟢 Approved'), 'Back to test links');
      await owner.sees('New links are test links from now on');
    });

    it('stands on one card of the owner’s own, which follows all that is decided', async () => {
      const { owner, review, passes } = chat();
      await review.isFilledIn();
      await owner.presses(await openReview(owner, '⚪ Not submitted'), 'Send in');
      await owner.sees('Sent in. I tell the owners here');
      await passes(5_000);
      await review.decides('bob', 'ask', 'Where do you sell?');
      await passes(5_000);
      const card = await owner.sees('🟠 More needed');
      expect(card.words).toContain('Website: Where do you sell?');
      expect(card.words).toContain('Business · Missing: Website (asked for again)');
      expect(card.words).toContain('What is sold · There');
      expect(card.words).toContain('2 people must agree.');
      expect(card.buttons).toEqual(['Review for live links']);
      await owner.presses(card, 'Review for live links');
      expect((await owner.sees('The form is for you alone')).buttons).toContain('Send in');
    });

    it('is taken back, and not sent in while something is missing', async () => {
      const { owner, review } = chat();
      await review.isFilledIn();
      await owner.presses(await openReview(owner, '⚪ Not submitted'), 'Send in');
      const sent = await owner.sees('Sent in. I tell the owners here when it is decided.');
      await owner.presses(sent, 'Withdraw');
      const question = await owner.sees('Withdraw what was sent in for');
      expect(question.words).toContain('sent in again it goes to the end of the line');
      await owner.presses(question, 'Leave it with the operator');
      await owner.presses(await owner.sees('🔵 Waiting for review'), 'Withdraw');
      await owner.presses(await owner.sees('Withdraw what was sent in for'), 'Withdraw it');
      const withdrawn = await owner.sees('Withdrawn. Nobody decides until you send it in again.');
      expect(withdrawn.words).toContain('⚪ Not submitted');
      await owner.presses(withdrawn, 'Send in');
      const again = await owner.sees('Sent in. I tell the owners here when it is decided.');
      await review.decides('ann', 'reject', 'Not what we serve');
      await owner.presses(again, 'Withdraw');
      const late = await owner.sees("That can't be done any more: this is how it stands.");
      expect(late.words).toContain('⚫ Rejected');
      expect(late.words).toContain('Reason: Not what we serve');
      expect(late.words).toContain('A new draft can be begun from');
      expect(exceptRename(late)).toEqual(['Look again']);
    });

    it('is the owner’s: a manager or a seller is told who that is', async () => {
      const { seller, colleague, giveRole } = chat();
      await colleague.says('/paylink list');
      await colleague.sees('There are no links here.');
      await giveRole('colleague', 'manager');
      for (const person of [seller, colleague]) {
        await person.says('/paylink kyc');
        const refusal = await person.sees('Only an owner answers for');
        expect(refusal.words).toMatch(/Ask \S+/);
        expect(refusal.words).not.toContain('Not submitted');
      }
    });
  });
}
