// Stands for the package `atob`: every browser has the function itself.

const decode = (text: string): string => globalThis.atob(text);

// The name under which bundlers hand an ES module whole to `require`, as Node does.
export { decode as 'module.exports' };
