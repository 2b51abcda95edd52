import { h } from '../dom.js';
import { text } from '../json.js';
import { renderButton, renderOverflow } from './button.js';
import { renderChoices } from './choices.js';
import { renderDateInput } from './date-inputs.js';
import { renderFileInput } from './file-input.js';
import { renderImage } from './image.js';
import { renderSelect } from './select.js';
import type { Placed } from './surface.js';
import { renderTextInput } from './text-input.js';

export function renderElement(placed: Placed): HTMLElement {
  const type = text(placed.element['type']);
  switch (type) {
    case 'button':
    case 'workflow_button':
      return renderButton(placed);
    case 'overflow':
      return renderOverflow(placed);
    case 'image':
      return renderImage(placed.element);
    case 'checkboxes':
    case 'radio_buttons':
      return renderChoices(placed);
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return renderDateInput(placed);
    case 'file_input':
      return renderFileInput(placed);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return renderTextInput(placed);
    default:
      return type.endsWith('_select') ? renderSelect(placed) : h('span', 'unknown', `[${type}]`);
  }
}
