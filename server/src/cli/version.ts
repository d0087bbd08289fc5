import { version as packageVersion } from '../../../package.json';

/** The version of the package, put in when it is built. */
export const version: string = packageVersion;
