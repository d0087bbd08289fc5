import { element } from './dom.ts';

const SHOWN_FOR_MS = 6000;

/** A sentence for a moment, which screen readers speak. */
export class StatusLine {
  readonly element = element('p', { class: 'status', role: 'status' });
  #timer = 0;

  say(message: string): void {
    // The same words again are spoken only if they are new to the page.
    this.element.textContent = '';
    window.clearTimeout(this.#timer);
    window.requestAnimationFrame(() => {
      this.element.textContent = message;
    });
    this.#timer = window.setTimeout(() => this.clear(), SHOWN_FOR_MS);
  }

  /** What was said is no longer so. */
  clear(): void {
    window.clearTimeout(this.#timer);
    this.element.textContent = '';
  }
}
