import { useEffect, useState } from 'preact/hooks';

/** How long "Copied" stands, in milliseconds. */
const SHOWN_MS = 2_000;

/** Puts texts on the clipboard, and says for a moment that it was done. `copy` fails where the browser does not allow it. */
export function useCopied(): { readonly copied: boolean; readonly copy: (text: string) => Promise<void> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return { copied, copy };
}
