import { describe, expect, it } from '@jest/globals';
import { takeLabels } from '../../../../../../src/adapters/chat/reader/message/take-labels.js';

describe('the labels of a message', () => {
  it.each([
    ['Name: Ann Lee', { name: 'Ann Lee' }],
    ['*Name:* Ann Lee', { name: 'Ann Lee' }],
    ['ชื่อ: สมชาย', { name: 'สมชาย' }],
    ['Ref: INV-42, 50 usd', { reference: 'INV-42' }],
    ['For: Lunch Amount: 50', { description: 'Lunch' }],
    ['Name: Ann\nName: Tom', { name: 'Ann' }],
    ['Name: ann@example.com', { name: '' }],
    ['Weather: fine', {}],
    ['Name Ann', {}],
  ])('of "%s"', (text, labels) => {
    expect(takeLabels(text)).toEqual(labels);
  });
});
