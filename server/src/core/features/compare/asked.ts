import type { Message } from '../../messages/message.ts';
import type { BoundCell } from '../../report/report.ts';

/** A value that a relation asks of a cell that states another one, and in words where it comes from. */
export interface Asked {
  readonly cell: BoundCell;
  readonly value: number;
  readonly why: Message;
}
