import type { Service } from '../../catalog/service';
import type { PageWords } from '../../messages/protocol';
import { readWhole, type WholeContext } from './read-whole';
import { readingNotice } from './reading-notice';

/** Reads a whole list under a notice that counts and can be stopped; once more where its columns came or went on the way. */
export async function readNoticed(
  page: Pick<WholeContext, 'list' | 'read' | 'lookAgain'>,
  words: PageWords,
  signal: AbortSignal,
): Promise<{ readonly services: Service[]; readonly complete: boolean }> {
  const notice = readingNotice(words, signal);
  try {
    const context = { ...page, signal: notice.signal, progress: notice.count };
    const first = await readWhole(context);
    return first.steady ? first : await readWhole(context);
  } finally {
    notice.end();
  }
}
