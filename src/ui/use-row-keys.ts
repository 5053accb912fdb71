import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Where the focus goes: a row, and which of its controls. */
interface Aim {
  readonly row: number;
  readonly control: number;
}

interface RowKeys {
  readonly ref: RefObject<HTMLTableSectionElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Rows that Page Up and Page Down pass over. */
const PAGE_ROWS = 10;

/**
 * Arrow keys go from a control of one row to the same one of the next, and Home and End to the first and the last row, also where these are not drawn
 * yet. Tab goes through the controls as anywhere.
 *
 * @param scrollTo brings a row into view, and so has it drawn
 */
export function useRowKeys(total: number, scrollTo: (row: number) => void): RowKeys {
  const ref = useRef<HTMLTableSectionElement>(null);
  const [, lookAgain] = useState(0);
  const aimed = useRef<Aim | null>(null);
  // After every drawing: the row may be drawn only by the next one, once it has been scrolled to and loaded.
  useEffect(() => {
    const aim = aimed.current;
    if (!aim) return;
    const row = ref.current?.querySelector(`tr[data-index="${aim.row}"]`);
    const controls = row ? controlsOf(row) : [];
    const control = controls[aim.control] ?? controls[0];
    if (!control) return;
    control.focus();
    aimed.current = null;
  });
  return {
    ref,
    onKeyDown(event) {
      const { target, key } = event;
      const row = target instanceof HTMLElement ? target.closest('tr') : null;
      if (!row || !(target instanceof HTMLElement)) return;
      const to = rowAfter(key, Number(row.dataset.index), total);
      if (to === null) return;
      event.preventDefault();
      aimed.current = { row: to, control: controlsOf(row).indexOf(target) };
      scrollTo(to);
      lookAgain((count) => count + 1);
    },
  };
}

function rowAfter(key: string, at: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_ROWS,
    PageUp: -PAGE_ROWS,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(total - 1, Math.max(0, at + step));
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a[href], button, input')];
}
