// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { RowIds } from '../../../lib/taxdome/read/row-ids';

let ids: RowIds;

beforeEach(() => {
  ids = new RowIds();
});

function rows(...attributes: string[]): Element[] {
  document.body.innerHTML = `<table><tbody>${attributes.map((text) => `<tr ${text}><td>x</td><td>y</td></tr>`).join('')}</tbody></table>`;
  return [...document.querySelectorAll('tr')];
}

function chosen(elements: Element[]): (string | null)[] {
  ids.choose(elements);
  return elements.map((row) => ids.of(row));
}

describe('the id of a row', () => {
  it.each([
    ['data-id', ['data-id="8f2c"', 'data-id="77aa"']],
    ['data-row-key', ['data-row-key="412"', 'data-row-key="98"']],
    ['row-id', ['row-id="x1y"', 'row-id="z8"']],
    ['data-service-id', ['data-service-id="svc_1"', 'data-service-id="svc_2"']],
    ['numbers that a database has counted on, which begin with 1', ['data-id="1"', 'data-id="2"', 'data-id="3"']],
    ['the number of a single row', ['data-row-key="5"']],
    ['words and numbers where they name the service', ['data-service-id="item-1"', 'data-service-id="item-2"']],
    ['id with a number', ['id="service-812"', 'id="service-77"']],
  ])('is taken from %s', (_name, attributes) => {
    expect(chosen(rows(...attributes))).toEqual(attributes.map((text) => /"(.*)"/.exec(text)?.[1]));
  });

  it.each([
    ['positions from nought', ['data-id="0"', 'data-id="1"', 'data-id="2"']],
    ['positions that are called a service’s', ['data-service-key="0"', 'data-service-key="1"']],
    ['the position of a single row', ['data-id="0"']],
    ['positions with a word', ['id="row-4"', 'id="row-5"', 'id="row-6"']],
    ['values that repeat', ['data-id="a"', 'data-id="a"']],
    ['values that some rows lack', ['data-id="a7"', '']],
    ['ids that a library makes up at every load', ['id="radix-:r1:"', 'id="radix-:r9:"']],
    ['marks for tests', ['data-testid="a1"', 'data-testid="b2"']],
  ])('is not taken from %s', (_name, attributes) => {
    expect(chosen(rows(...attributes))).toEqual(attributes.map(() => null));
  });

  it('is not taken, further down either, from what began with nought', () => {
    chosen(rows('data-id="0"', 'data-id="1"'));
    expect(chosen(rows('data-id="7"', 'data-id="8"'))).toEqual([null, null]);
    expect(chosen(rows('data-id="7"', 'data-id="9"'))).toEqual([null, null]);
  });

  it('is given up when the names turn out to move over it', () => {
    const elements = rows('data-id="7"', 'data-id="3"', 'data-id="5"');
    ids.choose(elements);
    const read = (...names: string[]) => elements.map((row, index) => ({ id: ids.of(row), name: names[index] ?? '' }));
    expect(ids.areDisproved(read('A', 'B', 'C'))).toBe(false);
    expect(ids.areDisproved(read('A', 'B renamed', 'C'))).toBe(false);
    expect(ids.areDisproved(read('C', 'A', 'B renamed'))).toBe(true);
    expect(chosen(elements)).toEqual([null, null, null]);
  });
});
