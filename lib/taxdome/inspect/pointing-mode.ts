import type { Pointing, Role } from '../../catalog/pointing';
import type { PageWords } from '../../messages/protocol';
import { send } from '../../messages/send';
import { isOwn } from '../own';
import { pageLanguage } from '../read/page-language';
import { readList } from '../read/read-list';
import { READERS } from '../read/readers';
import { RowIds } from '../read/row-ids';
import { RowReader } from '../read/row-reader';
import { nearest, recognise } from '../recognise/recognise';
import { holdBack } from './hold-back';
import { learn } from './learn';
import { DIRECTIONS, type Direction, nextPlace } from './next-place';
import { Places } from './places';
import { type PointingButton, PointingView } from './pointing-view';
import { scrollUnder } from './scroll-under';

const STEPS = ['name', 'rate', 'unit', 'category'] as const;
type Step = (typeof STEPS)[number];

/** Leads a person through pointing: a name, a rate, a rate type, a category, then what was understood, and only then it is kept. Escape ends it at any time. */
export class PointingMode {
  readonly #ended = new AbortController();
  readonly #view: PointingView;
  readonly #focused = document.activeElement;
  readonly #chosen = new Map<Role, Element>();
  #places = new Places();
  #step = 0;
  #current: Element | null = null;

  constructor(readonly words: PageWords) {
    const { signal } = this.#ended;
    holdBack((event) => this.#heard(event), signal);
    this.#view = new PointingView(words);
    const { host } = this.#view;
    host.addEventListener('pointermove', (event) => event.isTrusted && this.#moveTo(this.#placeUnder(event)), {
      signal,
    });
    host.addEventListener('wheel', (event) => event.isTrusted && scrollUnder(event), { signal });
    for (const type of ['scroll', 'resize'])
      addEventListener(type, () => this.#view.place(), { signal, capture: true });
    this.#ask();
  }

  /** Ends the mode; what was not confirmed is forgotten. */
  end(): void {
    this.#ended.abort();
    this.#view.remove();
    if (this.#focused instanceof HTMLElement && this.#focused.isConnected) this.#focused.focus();
  }

  get #role(): Step | undefined {
    return STEPS[this.#step];
  }

  #word(key: string): string {
    return this.words[`point_${key}`] ?? '';
  }

  /** Says what is to be clicked now. */
  #ask(): void {
    const role = this.#role;
    if (!role) {
      this.#review();
      return;
    }
    const skip: PointingButton = { word: this.#word('skip'), act: () => this.#next() };
    this.#view.show({
      title: this.#word(`title_${role}`),
      text: this.#word('keys'),
      buttons: [...(role === 'unit' || role === 'category' ? [skip] : []), this.#cancel],
    });
    this.#draw();
  }

  get #cancel(): PointingButton {
    return { word: this.#word('cancel'), act: () => this.end() };
  }

  #next(): void {
    this.#step++;
    this.#ask();
  }

  #again(): void {
    this.#step = 0;
    this.#chosen.clear();
    this.#places = new Places();
    this.#ask();
  }

  /** Shows the first service as it would be read from now on. */
  #review(): void {
    this.#current = null;
    const language = pageLanguage();
    const pointing = learn(this.#chosen, language);
    const found = pointing && recognise(language, pointing);
    const rows = found ? readList(new RowReader(found, new RowIds(), READERS), language) : [];
    const again: PointingButton = { word: this.#word('again'), act: () => this.#again() };
    const text = rows[0]?.text;
    if (!pointing || !text) {
      this.#view.show({ title: this.#word('not_learned'), text: '', buttons: [again, this.#cancel] });
      this.#draw();
      return;
    }
    const values = [text.name, text.rate, text.unit, text.category].filter((value) => value);
    this.#view.show({
      title: this.#word('review').replace('{count}', String(rows.length)),
      text: values.join(' · '),
      buttons: [{ word: this.#word('use'), primary: true, act: () => void this.#keep(pointing) }, again, this.#cancel],
    });
    this.#draw();
  }

  async #keep(pointing: Pointing): Promise<void> {
    const kept = await send('page.pointed', { pointing }).then(
      () => true,
      () => false,
    );
    if (kept) this.end();
    else this.#view.problem(this.#word('failed'));
  }

  #choose(place: Element): void {
    const role = this.#role;
    const problem = role && this.#problemOf(role, place);
    if (problem) this.#view.problem(this.#word(problem));
    else if (role) {
      this.#chosen.set(role, place);
      this.#next();
    }
  }

  #problemOf(role: Step, place: Element): string | null {
    if (role === 'name') return null;
    if (role === 'rate' && !/\d/u.test(place.textContent ?? '')) return 'no_number';
    // The page may have drawn its rows anew since.
    if ([...this.#chosen.values()].some((element) => !element.isConnected)) {
      this.#again();
      return 'redrawn';
    }
    return learn(new Map([...this.#chosen, [role, place]]), pageLanguage()) ? null : 'other_column';
  }

  #heard(event: Event): void {
    if (event instanceof KeyboardEvent && event.type === 'keydown') this.#key(event);
    if (!(event instanceof MouseEvent || event instanceof TouchEvent)) return;
    const onBar = this.#view.isOnBar(event);
    if (!onBar && event.cancelable) event.preventDefault();
    if (event.type !== 'click' || !(event instanceof MouseEvent)) return;
    const place = onBar ? null : this.#placeUnder(event);
    if (onBar) this.#view.press(event);
    else if (place) this.#choose(place);
  }

  #key(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const onButton = this.#view.isOnButton;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The button's own press follows as a click.
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.end();
    else if (event.key === 'Tab') this.#tab(event.shiftKey, onButton);
    else if (event.key === 'Enter' && this.#current) this.#choose(this.#current);
    else if (direction) this.#move(direction);
  }

  /** Through the cells of a line, then through the buttons of the bar. */
  #tab(back: boolean, onButton: boolean): void {
    const place =
      onButton || !this.#role || !this.#current
        ? null
        : nextPlace(this.#places.inView(), this.#current, back ? 'left' : 'right');
    if (place) this.#moveTo(place);
    else this.#view.moveFocus(back);
  }

  #move(direction: Direction): void {
    const places = this.#places.inView();
    const next = this.#current?.isConnected ? nextPlace(places, this.#current, direction) : this.#start(places);
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (next) this.#moveTo(next);
  }

  /** Keys begin at the list that comes nearest. */
  #start(places: readonly Element[]): Element | null {
    const grid = nearest(pageLanguage(), null)?.grid;
    return places.find((place) => grid?.rowOf(place)) ?? places[0] ?? null;
  }

  #placeUnder({ clientX, clientY }: MouseEvent): Element | null {
    const under = document.elementsFromPoint(clientX, clientY).find((element) => !isOwn(element));
    return under ? this.#places.of(under) : null;
  }

  #moveTo(place: Element | null): void {
    if (!this.#role || place === this.#current) return;
    this.#current = place;
    this.#draw();
  }

  #draw(): void {
    const marks = [...this.#chosen].map(([role, element]) => ({ element, word: this.#word(role) }));
    this.#view.outline(marks, this.#current);
  }
}
