/**
 * As much of a browser's document as the pages of the panels use, and no more: elements are made by their tags, texts are
 * texts. Anything that reads a string as mark-up is missing, and asking for it is an error.
 */
export class FakeElement {
  readonly tagName: string;
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, ((event: unknown) => void)[]>();
  readonly style = { setProperty: (): void => undefined };
  childNodes: (FakeElement | string)[] = [];
  parent: FakeElement | null = null;
  hidden = false;
  value = '';
  scrollLeft = 0;
  offsetHeight = 0;

  constructor(tagName: string) {
    this.tagName = tagName;
  }

  get children(): FakeElement[] {
    return this.childNodes.filter((child) => child instanceof FakeElement);
  }

  get classList() {
    const names = (): string[] => (this.attributes.get('class') ?? '').split(' ').filter(Boolean);
    const keep = (list: readonly string[]): void => this.setAttribute('class', [...new Set(list)].join(' '));
    return {
      contains: (name: string): boolean => names().includes(name),
      add: (name: string): void => keep([...names(), name]),
      remove: (name: string): void => keep(names().filter((other) => other !== name)),
      toggle: (name: string, on: boolean): void =>
        keep(on ? [...names(), name] : names().filter((other) => other !== name)),
    };
  }

  get dataset(): Record<string, string | undefined> {
    return Object.fromEntries(
      [...this.attributes]
        .filter(([name]) => name.startsWith('data-'))
        .map(([name, value]) => [name.slice('data-'.length), value]),
    );
  }

  get textContent(): string {
    return this.childNodes.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  set textContent(text: string) {
    this.childNodes = text === '' ? [] : [text];
  }

  set innerHTML(_: string) {
    throw new Error('a string was read as mark-up');
  }

  get colSpan(): number {
    return Number(this.attributes.get('colspan') ?? 1);
  }

  get rowSpan(): number {
    return Number(this.attributes.get('rowspan') ?? 1);
  }

  get tBodies(): FakeElement[] {
    return this.children.filter(({ tagName }) => tagName === 'tbody');
  }

  get rows(): FakeElement[] {
    return this.children.filter(({ tagName }) => tagName === 'tr');
  }

  get cells(): FakeElement[] {
    return this.children;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  append(...children: (FakeElement | string)[]): void {
    for (const child of children) if (child instanceof FakeElement) child.parent = this;
    this.childNodes.push(...children);
  }

  replaceChildren(...children: (FakeElement | string)[]): void {
    this.childNodes = [];
    this.append(...children);
  }

  remove(): void {
    if (this.parent) this.parent.childNodes = this.parent.childNodes.filter((child) => child !== this);
  }

  contains(other: FakeElement): boolean {
    return other === this || this.children.some((child) => child.contains(other));
  }

  /** Everything below it, itself first. */
  all(): FakeElement[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }

  /** By a class, a tag, or an attribute with its value: what the pages ask for. */
  querySelector(selector: string): FakeElement | null {
    const [, name, value] = /^\[([\w-]+)="(.*)"\]$/.exec(selector) ?? [];
    const matches = (element: FakeElement): boolean =>
      name !== undefined
        ? element.getAttribute(name) === value
        : selector.startsWith('.')
          ? element.classList.contains(selector.slice(1))
          : element.tagName === selector;
    return this.all().slice(1).find(matches) ?? null;
  }

  closest(): FakeElement | null {
    if (this.tagName === 'td' && this.attributes.has('data-cell')) return this;
    return this.parent?.closest() ?? null;
  }

  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  dispatch(type: string, event: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }

  focus(): void {}
  scrollIntoView(): void {}
}

/** What a page finds where it begins, and what it said to the extension. */
export interface FakePage {
  readonly body: FakeElement;
  readonly sent: unknown[];
  /** The globals of a page. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** A message of the extension. */
  post(data: unknown): void;
}

export function fakePage(setup: object): FakePage {
  const body = new FakeElement('body');
  body.setAttribute('data-setup', JSON.stringify(setup));
  const window = new FakeElement('window');
  const sent: unknown[] = [];
  let state: unknown;
  const document = Object.assign(new FakeElement('document'), {
    body,
    documentElement: new FakeElement('html'),
    activeElement: body,
    visibilityState: 'visible',
    hasFocus: () => true,
    createElement: (tag: string) => new FakeElement(tag),
    createElementNS: (_: string, tag: string) => new FakeElement(tag),
  });
  return {
    body,
    sent,
    post: (data) => window.dispatch('message', { data }),
    globals: {
      document,
      window: Object.assign(window, {
        scrollY: 0,
        scrollTo: () => undefined,
        setTimeout: () => 0,
        clearTimeout: () => undefined,
        requestAnimationFrame: (draw: () => void) => draw(),
      }),
      Element: FakeElement,
      HTMLElement: FakeElement,
      ResizeObserver: class {
        observe(): void {}
      },
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => sent.push(message),
        getState: () => state,
        setState: (kept: unknown) => {
          state = kept;
        },
      }),
    },
  };
}
