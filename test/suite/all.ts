// Imported by both entries after mocha's globals are there.
import './activation.test.ts';
import './recognition.test.ts';
import './arithmetic.test.ts';
import './fix-all.test.ts';
import './editing.test.ts';
import './new-report.test.ts';
import './next-report.test.ts';
import './snippet.test.ts';
import './samples.test.ts';
import './typing.test.ts';
import './preview.test.ts';
import './settings.test.ts';
import './neighbours.test.ts';
import './reading-help.test.ts';
import './completion.test.ts';
import './corpus.test.ts';
