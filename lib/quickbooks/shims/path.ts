// Stands for Node's `path`: intuit-oauth joins the name of its log file, which is never written here.

/** The parts, joined by slashes. */
export const join = (...parts: string[]): string => parts.join('/');
