import { parseRates } from '../../catalog/rate-parser';
import { unitFromText } from '../../catalog/unit-words';
import { columnWord } from '../recognise/column-words';
import { isCreateService, isServices, label, subTabOf } from '../recognise/page-words';

const DATE = /^\D{0,5}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d\d\b/u;

/**
 * What kind of text this is, in angle quotes, so that nothing of a client is in a report. Words that head the columns of any services list stay as they are.
 *
 * @param language BCP 47 tag of the page, for its numbers
 */
export function textKind(text: string, language: string): string {
  const said = text.trim();
  if (columnWord(label(said)) !== undefined) return label(said);
  // Dots, dashes and arrows.
  if (!/[\p{L}\d]/u.test(said)) return said.slice(0, 3).replace(/[<>&]/gu, '');
  if (/quickbooks/iu.test(said)) return '‹QuickBooks›';
  if (isCreateService(said)) return '‹create service›';
  if (isServices(said)) return '‹services›';
  const [tab, unit] = [subTabOf(said), unitFromText(said)];
  if (tab || unit) return `‹${tab ?? unit}›`;
  if (DATE.test(said)) return '‹date›';
  const [rate] = parseRates([said], language);
  if (
    rate &&
    rate.reading.kind !== 'none' &&
    (rate.reading.kind === 'amount' || rate.reading.problem === 'ambiguous')
  ) {
    const kind = /^[\d.,\s]+$/u.test(said) ? 'number' : 'money';
    return rate.unit ? `‹${kind} an ${rate.unit}›` : `‹${kind}›`;
  }
  const count = said.split(/\s+/u).length;
  return `‹${count} ${count === 1 ? 'word' : 'words'}${/\d/u.test(said) ? ' with digits' : ''}›`;
}
