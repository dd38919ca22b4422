import { describe, expect, it } from 'vitest';
import { saysWay } from '../../../lib/taxdome/whole/pager-words';

describe('a button turns the pages of a list', () => {
  it.each([
    ...['Next', '›', 'Next page', 'Go to next page', 'Page suivante', 'Aller à la page suivante', 'Weiter'],
    ...['Zur nächsten Seite', 'Volgende pagina', 'Pagina successiva', 'Pagina seguente', 'Página siguiente'],
    ...['Próxima página', 'Página seguinte', 'Pagina următoare', 'Nästa sida', 'Næste side', 'Neste side'],
    ...['Seuraava sivu', 'Siirry seuraavalle sivulle', '次のページ', '次へ'],
  ])('forward by “%s”', (text) => {
    expect([saysWay(text, 'next'), saysWay(text, 'previous')]).toEqual([true, false]);
  });

  it.each([
    ...['Previous', '‹', 'Go to previous page', 'Page précédente', 'Zur vorherigen Seite', 'Vorige pagina'],
    ...['Pagina precedente', 'Página anterior', 'Föregående sida', 'Forrige side', 'Edellinen sivu', '前のページ'],
  ])('back by “%s”', (text) => {
    expect([saysWay(text, 'next'), saysWay(text, 'previous')]).toEqual([false, true]);
  });

  it.each(['', '2', 'Landing page context', 'Homepage weiterleiten', 'Page', 'First page', 'Letzte Seite', 'Archive'])(
    'neither way by “%s”',
    (text) => {
      expect([saysWay(text, 'next'), saysWay(text, 'previous')]).toEqual([false, false]);
    },
  );
});
