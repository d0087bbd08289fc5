// To be required before the command line or the server: writes down which of their parts they read, one a line, in the
// file that PARTS_READ names.
const fs = require('node:fs');
const { basename, dirname } = require('node:path');

const { readFileSync } = fs;
fs.readFileSync = (path, ...others) => {
  if (typeof path === 'string' && path.endsWith('.js') && basename(dirname(path)) === 'parts')
    fs.appendFileSync(process.env.PARTS_READ, `${basename(path)}\n`);
  return readFileSync(path, ...others);
};
