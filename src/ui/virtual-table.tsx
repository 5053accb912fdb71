import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useRowKeys } from './use-row-keys';

/** A column of a long table. */
export interface LongColumn {
  readonly id: string;
  readonly title: ReactNode;
  /** Tailwind's width of the column; the rest is shared. */
  readonly width?: string;
  /** `wide`: not on a phone, where it belongs under the name. */
  readonly shown?: 'always' | 'wide';
  /** Holds a control that needs the room. */
  readonly tight?: boolean;
}

interface VirtualTableProps {
  /** What it is a table of. */
  readonly label: string;
  readonly columns: readonly LongColumn[];
  /** Rows in all, whether they are loaded or not. */
  readonly total: number;
  /** The cells of a row. */
  readonly row: (index: number) => ReactNode;
  /** Hears which rows are drawn. */
  readonly onRange: (first: number, last: number) => void;
}

/** Pixels of a row before it has been measured. */
const ROW_PIXELS = 61;

/** Rows drawn above and below what is seen: enough for the next key press, and for a finger that flings. */
const OVERSCAN = 8;

/**
 * A table of any length, of which only the rows in view are drawn. It stays a table to screen readers: the row numbers are those of the whole. The row that
 * has the focus is drawn wherever it is, so that scrolling does not lose it.
 */
export function VirtualTable({ label, columns, total, row, onRange }: VirtualTableProps) {
  const frame = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useEffect(() => {
    const place = () => setTop(topOf(frame.current));
    place();
    // What stands above the table may come later, or change its height.
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_PIXELS,
    overscan: OVERSCAN,
    scrollMargin: top,
    rangeExtractor: (range) =>
      focused === null || focused >= total
        ? defaultRangeExtractor(range)
        : [...new Set([...defaultRangeExtractor(range), focused])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];
  const tell = useEffectEvent(onRange);
  useEffect(() => tell(first, last), [first, last]);
  const keys = useRowKeys(total, (index) => virtual.scrollToIndex(index, { align: 'auto' }));

  return (
    <div className="rounded-panel border border-line bg-card">
      <table
        ref={frame}
        aria-label={label}
        aria-rowcount={total + 1}
        className="w-full table-fixed border-collapse"
      >
        <thead className="border-b border-line bg-sunken">
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, width = '', shown = 'always', tight = false }) => (
              <th
                key={id}
                scope="col"
                className={`${tight ? 'px-1.5' : 'px-3'} py-1.5 text-start text-sm font-medium text-ink-soft first:rounded-ss-panel last:rounded-se-panel ${width} ${shown === 'wide' ? 'hidden sm:table-cell' : ''}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          {...keys}
          onFocus={(event) => setFocused(indexOf(event.target))}
          onBlur={() => setFocused(null)}
        >
          {items.map(({ index, start, key }, at) => (
            <Fragment key={key}>
              <Gap pixels={start - (items[at - 1]?.end ?? top)} />
              <tr
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className="border-b border-line last:border-0"
              >
                {row(index)}
              </tr>
            </Fragment>
          ))}
          <Gap pixels={virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top)} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. One cell, because on a phone there are fewer columns. */
function Gap({ pixels }: { readonly pixels: number }) {
  if (pixels < 1) return null;
  return (
    <tr aria-hidden>
      <td style={{ height: pixels }} />
    </tr>
  );
}

/** Pixels from the top of the page to the first row. */
function topOf(table: HTMLTableElement | null): number {
  const body = table?.tBodies[0];
  return body ? Math.round(body.getBoundingClientRect().top + window.scrollY) : 0;
}

function indexOf(element: Element): number | null {
  const index = element.closest('tr')?.dataset.index;
  return index === undefined ? null : Number(index);
}
