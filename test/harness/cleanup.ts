type Undo = () => unknown;

const undos: Undo[] = [];

/** Remembers how to undo something started or made; undone last first, also when the run is interrupted. */
export function atEnd(undo: Undo): void {
  undos.push(undo);
}

async function undoAll(): Promise<void> {
  for (let undo = undos.pop(); undo; undo = undos.pop()) {
    try {
      await undo();
    } catch (error) {
      console.error('cleanup:', error);
    }
  }
}

/** Runs a program of the harness to its exit code: whatever happens, what it started is ended. */
export function runToExit(main: () => Promise<number>): void {
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    await undoAll();
    process.exit(code);
  };
  // Kept for the whole run: npm passes on an interrupt that this process got from the terminal already.
  process.on('SIGINT', () => void end(130));
  process.on('SIGTERM', () => void end(143));
  main().then(end, (error: unknown) => {
    if (!ending) console.error(error);
    return end(1);
  });
}
