// The names of all entities of HTML: wanted at the first `&…;`.
export { decodeEntity } from './entities.ts';
