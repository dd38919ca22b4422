import { describe, expect, it } from 'vitest';
import { unitFromText } from '../../../lib/catalog/unit-words';

describe('the rate type that a word stands for', () => {
  it.each([
    ...['Hour', 'hrs.', '/ hr', 'Heures', 'per hour', 'by the hour', 'an hour', 'à l’heure', "de l'heure", 'par heure'],
    ...['pro Stunde', 'Std.', 'je Stunde', 'per uur', 'all’ora', 'por hora', 'a la hora', 'à hora', 'pe oră'],
    ...['per timme', 'pr. time', 'tunnilta', '時間', '１時間', '時間あたり'],
  ])('%s is by the hour', (text) => {
    expect(unitFromText(text)).toBe('hour');
  });

  it.each([
    ...['Item', 'each', 'per unit', 'by the item', 'à l’unité', 'à la pièce', 'par article', 'pro Stück', 'je Einheit'],
    ...['per stuk', 'per articolo', 'al pezzo', 'all’unità', 'por unidad', 'por unidade', 'pe bucată', 'per styck'],
    ...['pr. stk.', 'kappaleelta', '品目', '1個', '個あたり'],
  ])('%s is by the item', (text) => {
    expect(unitFromText(text)).toBe('item');
  });

  it.each(['', 'per', 'per month', 'por mes', 'Hourly rate', 'per hour or item', 'a', 'Tax'])(
    '%s is neither',
    (text) => {
      expect(unitFromText(text)).toBeNull();
    },
  );
});
