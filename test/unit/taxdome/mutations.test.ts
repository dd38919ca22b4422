// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownElement } from '../../../lib/taxdome/own';
import { PageMutations } from '../../../lib/taxdome/watch/mutations';

let end: AbortController;
let told: string[][];
let mutations: PageMutations;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const add = (name: string) => document.body.append(Object.assign(document.createElement('p'), { id: name }));

beforeEach(() => {
  document.body.innerHTML = '';
  end = new AbortController();
  told = [];
  mutations = new PageMutations((records) => {
    told.push(records.flatMap(({ addedNodes }) => [...addedNodes].map((node) => (node as Element).id)));
  }, end.signal);
});
afterEach(() => end.abort());

describe('what the page changes', () => {
  it('is told at once, what follows in the same frame with the next one', async () => {
    add('first');
    await Promise.resolve();
    expect(told).toEqual([['first']]);
    add('second');
    await Promise.resolve();
    expect(told).toEqual([['first']]);
    await frame();
    expect(told).toEqual([['first'], ['second']]);
  });

  it('is told to who needs the page as it is', async () => {
    add('first');
    await Promise.resolve();
    add('second');
    mutations.settle();
    expect(told).toEqual([['first'], ['second']]);
    await frame();
    expect(told).toEqual([['first'], ['second']]);
  });

  it('is still told where the extension draws before it was heard', async () => {
    add('of the page');
    mutations.unheard(() => add('of the extension'));
    await frame();
    expect(told).toEqual([['of the page']]);
  });
});

describe('what the extension changes', () => {
  it('is not told', async () => {
    document.body.append(ownElement('span', 'badge'));
    mutations.unheard(() => add('cell'));
    await frame();
    expect(told).toEqual([]);
  });

  it('is told when the page takes it away', async () => {
    const badge = ownElement('span', 'badge');
    mutations.unheard(() => document.body.append(badge));
    badge.remove();
    await frame();
    expect(told).toHaveLength(1);
  });
});
