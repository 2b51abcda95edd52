import type { Block, JsonObject } from '../../../protocol.js';
import { h } from '../dom.js';
import { isObject, objects, text } from '../json.js';
import { renderDots } from '../text/render-dots.js';
import { renderMrkdwn } from '../text/render-mrkdwn.js';
import { renderRichText } from '../text/rich-text.js';
import { renderImage } from './image.js';
import { renderInputBlock } from './input-block.js';
import { renderElement } from './render-element.js';
import type { Surface } from './surface.js';

/** Block Kit as Slack draws it. @see https://docs.slack.dev/reference/block-kit/blocks */
export function renderBlocks(blocks: readonly Block[], surface: Surface): HTMLElement[] {
  return blocks.map((block) => renderBlock(block, surface));
}

function renderBlock(block: Block, surface: Surface): HTMLElement {
  switch (block.type) {
    case 'section':
      return renderSection(block, surface);
    case 'actions':
      return renderActions(block, surface);
    case 'context':
      return h(
        'div',
        'block context',
        objects(block['elements']).map((part) => renderSmall(part, surface)),
      );
    case 'divider':
      return h('hr', 'block');
    case 'header':
      return h('h3', 'block header', renderDots(text(block['text'])));
    case 'image':
      return renderImageBlock(block);
    case 'rich_text':
      return renderRichText(block, surface.directory);
    case 'input':
      return renderInputBlock(block, surface);
    case 'table':
      return renderTable(block, surface);
    case 'markdown':
      return h('div', 'block', renderMrkdwn(text(block['text']), surface.directory));
    default:
      return h('p', 'block unknown', `The playground does not draw "${block.type}" blocks.`);
  }
}

function renderText(value: JsonObject, surface: Surface): Node[] {
  if (value['type'] !== 'mrkdwn') return renderDots(text(value));
  return renderMrkdwn(text(value), surface.directory, { verbatim: value['verbatim'] === true });
}

function renderSection(block: Block, surface: Surface): HTMLElement {
  const words = block['text'];
  const fields = objects(block['fields']);
  const [accessory] = objects(block['accessory']);
  const label = text(words);
  return h(
    'div',
    'block section',
    h(
      'div',
      'section-words',
      isObject(words) ? h('p', {}, renderText(words, surface)) : null,
      fields.length === 0
        ? null
        : h(
            'div',
            'fields',
            fields.map((field) => h('p', {}, renderText(field, surface))),
          ),
    ),
    accessory === undefined ? null : renderPlaced(accessory, { block, surface, label }),
  );
}

function renderActions(block: Block, surface: Surface): HTMLElement {
  const elements = objects(block['elements']);
  return h(
    'div',
    'block actions',
    elements.map((element) => renderPlaced(element, { block, surface, label: text(element['placeholder']) })),
  );
}

function renderPlaced(
  element: JsonObject,
  { block, surface, label }: { block: Block; surface: Surface; label: string },
): HTMLElement {
  const actionId = text(element['action_id']);
  return renderElement({ surface, blockId: block.block_id, actionId, element, label, input: null });
}

function renderSmall(part: JsonObject, surface: Surface): HTMLElement {
  return part['type'] === 'image' ? renderImage(part) : h('span', {}, renderText(part, surface));
}

function renderImageBlock(block: Block): HTMLElement {
  const title = text(block['title']);
  return h('figure', 'block', title === '' ? null : h('figcaption', {}, title), renderImage(block));
}

function renderTable(block: Block, surface: Surface): HTMLElement {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  const renderCell = (cell: JsonObject) =>
    cell['type'] === 'rich_text' ? renderRichText(cell, surface.directory) : text(cell);
  return h(
    'div',
    'block table',
    h(
      'table',
      {},
      rows.map((row, index) => {
        const tag = index === 0 ? 'th' : 'td';
        return h(
          'tr',
          {},
          objects(row).map((cell) => h(tag, {}, renderCell(cell))),
        );
      }),
    ),
  );
}
