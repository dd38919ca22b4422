import { createContext } from 'preact';

/** What the preview alone knows of its questions: which preselected answers are put off. */
export interface PreviewChoices {
  readonly postponed: ReadonlySet<string>;
  postpone(key: string, on: boolean): void;
}

/** null outside of a preview: there nothing is preselected. */
export const PreviewContext = createContext<PreviewChoices | null>(null);
