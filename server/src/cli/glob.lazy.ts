// Wanted for folders and patterns; files that are named are there or not.
export { glob, isDynamicPattern } from 'tinyglobby';
