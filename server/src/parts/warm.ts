let waiting: (() => void) | undefined;

/** Has somebody told once that a report has been checked: what every later run will need has run by then. */
export function whenWarm(listener: () => void): void {
  waiting = listener;
}

/** A report has been checked. */
export function reportChecked(): void {
  waiting?.();
  waiting = undefined;
}
