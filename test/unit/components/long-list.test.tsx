// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LongList } from '../../../components/ui/long-list';

const ROW = 50;

let root: HTMLElement;
/** How far the rows went at each drawing. */
let ends: number[];
beforeEach(() => {
  vi.stubGlobal('innerHeight', 800);
  ends = [];
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

const draw = (total: number) =>
  act(() =>
    render(
      <LongList total={total} tag="ul" rowHeight={ROW}>
        {(start, end) => {
          ends.push(end);
          return Array.from({ length: end - start }, (_, at) => start + at).map((row) => <li key={row}>{row}</li>);
        }}
      </LongList>,
      root,
    ),
  );
const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
const rows = () => root.querySelectorAll('li').length;

test('a list is first drawn as far as it fills the screen, and whole a frame later', async () => {
  await draw(100);
  expect(rows()).toBe(16);
  await frame();
  expect(rows()).toBe(100);
});

test('a popup is as low as nothing while it is drawn for the first time, and filled all the same', async () => {
  vi.stubGlobal('innerHeight', 0);
  await draw(100);
  expect(rows()).toBe(12);
});

test('what is drawn stays so, whatever the list’s length becomes', async () => {
  await draw(100);
  await frame();
  ends = [];
  for (const total of [101, 99, 3, 400]) await draw(total);
  await frame();
  expect(ends).toEqual([101, 99, 3, 400]);
});

/** Rows whose first is focusable, to see whether it is still the same one. */
const focusFirst = () => {
  const first = root.querySelector('li') as HTMLElement;
  first.tabIndex = -1;
  first.focus();
  return first;
};

describe('a list of more rows than are drawn at once', () => {
  const observed = vi.fn();
  beforeEach(() => {
    observed.mockClear();
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe = observed;
        disconnect() {}
      },
    );
  });

  test('is drawn in blocks', async () => {
    await draw(401);
    await frame();
    expect(observed).toHaveBeenCalledTimes(11);
    expect(root.querySelectorAll('li:not(.blank)')).toHaveLength(40);
  });

  test('and that had fewer keeps its rows, and the focus in them', async () => {
    await draw(400);
    await frame();
    const first = focusFirst();
    await draw(401);
    expect(document.activeElement).toBe(first);
    expect(rows()).toBe(401);
    await draw(2_000);
    expect(root.querySelectorAll('li:not(.blank)')).toHaveLength(40);
  });

  test('keeps them, too, when fewer are left', async () => {
    await draw(401);
    await frame();
    const first = focusFirst();
    await draw(30);
    expect(document.activeElement).toBe(first);
    expect(rows()).toBe(30);
  });
});
