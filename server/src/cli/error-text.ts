/** What went wrong in a few words: the code of an error of the system, else what the error says of itself. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
