import type { Pointing } from '../../../lib/catalog/pointing';
import type { Service } from '../../../lib/catalog/service';
import { answerInspection } from '../../../lib/taxdome/inspect/answer-inspection';
import { readList } from '../../../lib/taxdome/read/read-list';
import { READERS } from '../../../lib/taxdome/read/readers';
import { RowIds } from '../../../lib/taxdome/read/row-ids';
import { RowReader } from '../../../lib/taxdome/read/row-reader';
import { recognise } from '../../../lib/taxdome/recognise/recognise';
import { startOnTaxdome } from '../../../lib/taxdome/start';

declare global {
  interface Window {
    startExtension: () => void;
    stopExtension: () => void;
    startInspection: () => void;
    readPage: (pointing?: Pointing) => {
      verdict: string;
      score: number;
      evidence: string[];
      services: Service[];
      roles: unknown;
      subTab: string | null;
    };
  }
}

const life = new AbortController();
window.startExtension = () => startOnTaxdome(life.signal);
window.stopExtension = () => life.abort();
window.startInspection = answerInspection;
window.readPage = (pointing) => {
  const language = document.documentElement.lang || 'en';
  const found = recognise(language, pointing);
  return {
    verdict: found.verdict,
    score: found.score,
    evidence: found.evidence.map(({ name, weight }) => `${name} ${weight}`),
    services: readList(new RowReader(found, new RowIds(), READERS), language).map(({ service }) => service),
    roles: found.columns.roles,
    subTab: found.around.subTab,
  };
};
