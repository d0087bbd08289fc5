// What remark checks: its recommended rules, tables among what it can read.
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import recommended from 'remark-preset-lint-recommended';

export default { plugins: [remarkGfm, remarkLint, recommended] };
