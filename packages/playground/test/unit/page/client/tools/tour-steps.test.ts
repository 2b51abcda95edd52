import { describe, expect, it } from '@jest/globals';
import { findTicks, TOUR } from '../../../../../src/page/client/tools/tour-steps.js';
import { buildTestMessage, buildTestModal } from '../build-test-workspace.js';

const ticksOf = (text: string) => findTicks({ modals: [], messages: [buildTestMessage('1.0', { text })] });

describe('findTicks', () => {
  it('knows six steps', () => {
    expect(TOUR).toHaveLength(6);
  });

  it.each([
    ['link_form', ['form']],
    ['link_review', ['review']],
    ['link_created', ['created']],
    ['settings', []],
  ])('knows the modal %j, whatever its language', (callbackId, ticks) => {
    expect(findTicks({ modals: [buildTestModal(callbackId)], messages: [] })).toEqual(ticks);
  });

  it('does not count a modal that only says to wait', () => {
    const waiting = buildTestModal('link_form', ['context']);
    expect(findTicks({ modals: [waiting], messages: [] })).toEqual([]);
  });

  it.each([
    ['⚪ Open · 49.99 USD · School fees', ['created']],
    ['Lotus Valley School asks you to pay 49.99 USD', ['shared']],
    ['🟢 Paid · 49.99 USD · School fees', ['paid']],
    ['⚫ Cancelled · 49.99 USD', ['cancelled']],
    ['⚫ Expired · 49.99 USD', []],
    ['I was paid · today', []],
  ])('reads the message %j', (text, ticks) => {
    expect(ticksOf(text)).toEqual(ticks);
  });
});
