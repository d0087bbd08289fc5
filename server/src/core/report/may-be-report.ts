import { findMisreading } from './misread-encoding.ts';

/**
 * Whether a text is worth being read as a report: a look at its words, many times as fast. Of the other texts of a folder
 * hardly any is. One that was read in the wrong encoding is to be told so.
 */
export function mayBeReport(text: string): boolean {
  return /信息公开|政府信息/.test(text) || findMisreading(text) !== null;
}
