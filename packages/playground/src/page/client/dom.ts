/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

export type Child = Node | string | null | undefined | false | readonly Child[];
type Attribute = string | number | boolean | null | undefined;
type Handlers = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
interface Props {
  readonly class?: string;
  readonly attrs?: Readonly<Record<string, Attribute>>;
  readonly on?: Handlers;
}

/** An element with its class, attributes (false, null and undefined: none), listeners and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props | string = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { class: className, attrs = {}, on = {} } = typeof props === 'string' ? { class: props } : props;
  if (className !== undefined && className !== '') element.className = className;
  for (const [name, value] of Object.entries(attrs)) setAttribute(element, name, value);
  for (const [name, handler] of Object.entries(on)) element.addEventListener(name, handler as EventListener);
  append(element, children);
  return element;
}

export function setAttribute(element: Element, name: string, value: Attribute): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (child instanceof Node) parent.appendChild(child);
    else if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
    else append(parent, child);
  }
}

/** Puts `children` in place of whatever the element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

let lastId = 0;

/** For `id`, `for` and `aria-*` references. */
export function nextId(prefix: string): string {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Only for those who listen. */
export function spoken(text: string): HTMLElement {
  return h('span', 'spoken', text);
}

/** A button that shows a sign and says `label`. */
export function iconButton(
  sign: Child,
  label: string,
  onPress: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = h('button', {
    class: 'icon-button',
    attrs: { type: 'button', 'aria-label': label, title: label },
    on: { click: () => onPress(button) },
  });
  append(button, [sign]);
  return button;
}
