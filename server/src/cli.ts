import { errorCode, errorText } from './cli/error-text.ts';
import { EXIT_TROUBLE } from './cli/exit-codes.ts';
import { main } from './cli/main.ts';
import { localeAskedFor } from './cli/options.ts';
import { printError } from './cli/print.ts';
import { message, renderMessage } from './core/index.ts';

const args = process.argv.slice(2);
let isLost = false;

export { whenWarm } from './parts/warm.ts';

// A reader that has seen enough (`| head`) closes the pipe. The work is finished all the same, only unseen: half of the
// files put right and half not is nothing anybody asked for. Results that could not be kept (a full disk) are told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || isLost) return;
  isLost = true;
  process.exitCode = EXIT_TROUBLE;
  const locale = localeAskedFor(args);
  printError(renderMessage(message('cli.output-lost', { detail: errorText(error, locale) }), locale));
});
// There is nowhere left to say it.
process.stderr.on('error', () => undefined);

main(args)
  .catch((error: unknown) => {
    printError(`govreport: ${errorCode(error)}`);
    return EXIT_TROUBLE;
  })
  .then((code) => {
    process.exitCode = isLost ? EXIT_TROUBLE : code;
  });
