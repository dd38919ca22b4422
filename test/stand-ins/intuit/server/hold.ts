import type { JournalEntry } from './journal-entry';

/**
 * Points on a request's way through the stand-in: its connection is asked for and nothing of it was read; it was read and nothing was done; it was done and nothing was answered; its answer has left, or its connection was cut.
 */
export type Point = 'connecting' | 'arrived' | 'done' | 'answered';

/** Called at each point and waited for. While connecting it is not known what will be asked: the request is null. */
export type Hold = (point: Point, request: JournalEntry | null) => Promise<void> | void;
