import { vi } from 'vitest';

/** From now on the disk takes no more, until `vi.restoreAllMocks`. What is there can be read, and deleted. */
export function fillDisk(): void {
  for (const writing of ['put', 'add'] as const)
    vi.spyOn(IDBObjectStore.prototype, writing).mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
}
