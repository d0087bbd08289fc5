import { errorText } from './cli/error-text.ts';
import { EXIT_TROUBLE } from './cli/exit-codes.ts';
import { main } from './cli/main.ts';

export { whenWarm } from './parts/warm.ts';

// A reader that has seen enough (`| head`) closes the pipe. The work is finished all the same, only unseen: half of the
// files put right and half not is nothing anybody asked for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`govreport: ${errorText(error)}\n`);
    return EXIT_TROUBLE;
  })
  .then((code) => {
    process.exitCode = code;
  });
