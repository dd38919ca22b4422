/** Intuit writes times in its own zone; the recorded replies carry -07:00 or -08:00. */
const OFFSET_HOURS = -8;

/** `2026-01-01T04:00:00.123-08:00`, as in the `time` of a reply. */
export function replyTime(at: number): string {
  return `${new Date(at + OFFSET_HOURS * 3_600_000).toISOString().slice(0, 23)}-08:00`;
}

/** `2026-01-01T04:00:00-08:00`, as in MetaData: whole seconds only. */
export function metaTime(at: number): string {
  return `${replyTime(at).slice(0, 19)}-08:00`;
}
