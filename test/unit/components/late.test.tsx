// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { Late } from '../../../components/shell/late';
import { LaterSection } from '../../../components/state/later-section';
import { WordsContext } from '../../../components/state/words-context';
import { wordsFromDisk } from '../i18n/words-from-disk';

const Greeting = ({ name }: { name: string }) => <main>Hello {name}</main>;
const words = wordsFromDisk('en');
let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = document.getElementById('root') as HTMLElement;
});

const draw = (section: LaterSection<{ name: string }>, name = 'you') =>
  act(() =>
    render(
      <WordsContext.Provider value={words}>
        <Late section={section} props={{ name }} />
      </WordsContext.Provider>,
      root,
    ),
  );
const isBusy = () => root.querySelector('main')?.getAttribute('aria-busy') === 'true';

it('a section is fetched when it is first drawn, and the page is busy until it is there', async () => {
  const load = vi.fn(async () => Greeting);
  const section = new LaterSection(load);
  expect(load).not.toHaveBeenCalled();
  await draw(section);
  await vi.waitFor(() => expect(root.textContent).toBe('Hello you'));
  await draw(section, 'again');
  expect(root.textContent).toBe('Hello again');
  expect(load).toHaveBeenCalledOnce();
});

it('one that was fetched before is drawn at once', async () => {
  const section = new LaterSection(async () => Greeting);
  await section.fetch();
  render(<Late section={section} props={{ name: 'you' }} />, root);
  expect(root.textContent).toBe('Hello you');
});

it('one that could not be fetched says so, and is fetched again when it is opened again', async () => {
  const load = vi.fn(async () => Greeting);
  load.mockRejectedValueOnce(new Error('The file is gone.'));
  const section = new LaterSection(load);
  await draw(section);
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('try again'));
  expect(isBusy()).toBe(false);
  expect(root.querySelector('button')?.textContent).toBe('Try again');
  await act(() => render(null, root));
  await draw(section);
  await vi.waitFor(() => expect(root.textContent).toBe('Hello you'));
});

it('another one in its place is fetched in its turn', async () => {
  const one = new LaterSection(async () => Greeting);
  const other = new LaterSection(async () => ({ name }: { name: string }) => <main>Bye {name}</main>);
  await draw(one);
  await vi.waitFor(() => expect(root.textContent).toBe('Hello you'));
  await draw(other);
  await vi.waitFor(() => expect(root.textContent).toBe('Bye you'));
});
