const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;

/** Offers a text as a file named after the day, `<name>-2026-11-24.<kind>`. */
export function saveFile(text: string, name: string, kind: keyof typeof TYPES): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${kind}`;
  link.click();
  URL.revokeObjectURL(url);
}
