import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The height of a popup that is full. While it is drawn for the first time it is as low as what stands in it. */
const POPUP = 600;
/** Up to here every row is in the document. Beyond, drawing them all would cost more than it helps (measured: seconds for 5,000). */
const MOST = 400;
/** A list that stands there may get so many more before it goes over to blocks, which draws every row anew. */
const GROWTH = 100;
const BLOCK = 40;
/** How far beyond the visible part rows are ready, so that Tab and scrolling always find the next one. */
const AHEAD = '900px 0px';

export interface LongListProps {
  total: number;
  /** `tbody` in a table, else `ul`. */
  tag: 'tbody' | 'ul';
  /** Estimate for rows that were never drawn, CSS pixels. */
  rowHeight: number;
  /** Draws the rows from `start` up to, not including, `end`. */
  children: (start: number, end: number) => ComponentChildren;
}

/**
 * The rows of a list of any length. A long one is drawn in blocks: those far from the visible part are blank space of their own height, except the one that holds the focus.
 */
export function LongList({ total, tag: Tag, rowHeight, children }: LongListProps) {
  // What fills the screen is there at once, the rest a frame later and from then on: no row is taken away from under a person.
  const [drawn, draw] = useState(() => Math.ceil(Math.max(innerHeight, POPUP) / rowHeight));
  useEffect(() => {
    const frame = requestAnimationFrame(() => draw(MOST + GROWTH));
    return () => cancelAnimationFrame(frame);
  }, []);
  // Where rows are drawn anew, what stood open there is closed, and the focus gone: one service more or less must not do that. Blocks stay blocks.
  const whole = useRef(MOST);
  whole.current = total <= whole.current ? MOST + GROWTH : 0;
  if (total <= whole.current) return <Tag>{children(0, Math.min(drawn, total))}</Tag>;
  return (
    <>
      {Array.from({ length: Math.ceil(total / BLOCK) }, (_, index) => {
        const first = index * BLOCK;
        const end = Math.min(first + BLOCK, total);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the list, whatever rows stand there.
          <Block key={index} tag={Tag} near={index === 0} height={(end - first) * rowHeight}>
            {() => children(first, end)}
          </Block>
        );
      })}
    </>
  );
}

interface BlockProps {
  tag: LongListProps['tag'];
  near: boolean;
  height: number;
  children: () => ComponentChildren;
}

function Block({ tag: Tag, near: startsNear, height, children }: BlockProps) {
  const [near, setNear] = useState(startsNear);
  const element = useRef<HTMLElement | null>(null);
  const known = useRef<number | null>(null);
  useEffect(() => {
    const block = element.current;
    if (!block) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? true;
        // What has the focus is never taken away from under it.
        if (!isNear && block.contains(document.activeElement)) return;
        if (!isNear) known.current = block.offsetHeight;
        setNear(isNear);
      },
      { root: block.closest('.main'), rootMargin: AHEAD },
    );
    observer.observe(block);
    return () => observer.disconnect();
  }, []);
  const ref = (found: HTMLElement | null) => {
    element.current = found;
  };
  const blank = { blockSize: `${known.current ?? height}px` };
  if (Tag === 'tbody') {
    return (
      <tbody ref={ref}>
        {near ? (
          children()
        ) : (
          <tr class="blank" style={blank}>
            <td colSpan={99} />
          </tr>
        )}
      </tbody>
    );
  }
  return <ul ref={ref}>{near ? children() : <li class="blank" style={blank} aria-hidden="true" />}</ul>;
}
