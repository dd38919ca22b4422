// Stands for Node's `os`, of which intuit-oauth makes its User-Agent; the transport drops that header, since the browser sends its own.

/** Name of the system, told to nobody. */
export const type = (): string => 'browser';
/** Version of the system, told to nobody. */
export const release = (): string => '';
/** Kind of the system, told to nobody. */
export const platform = (): string => 'browser';
