import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** `wide`: not on a phone, where it belongs under the first column. `spoken`: its title is read out, but not shown. */
  readonly shown?: 'always' | 'wide' | 'spoken';
  /** `end`: for numbers. */
  readonly align?: 'start' | 'end';
}

interface DataTableProps {
  readonly columns: readonly Column[];
  /** Rows, made of `RowHead`, `Cell` and `ActionCell`. */
  readonly children: ReactNode;
}

const wideOnly = 'hidden sm:table-cell';

/** A dense table of records. */
export function DataTable({ columns, children }: DataTableProps) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-card">
      <table className="w-full border-collapse">
        <thead className="border-b border-line bg-sunken">
          <tr>
            {columns.map(({ id, title, shown = 'always', align = 'start' }) => (
              <th
                key={id}
                scope="col"
                className={`px-4 py-2.5 text-sm font-medium text-ink-soft ${align === 'end' ? 'text-end' : 'text-start'} ${shown === 'wide' ? wideOnly : ''}`}
              >
                {shown === 'spoken' ? <span className="sr-only">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  );
}

interface RowHeadProps {
  readonly children: ReactNode;
  /** What the columns that a phone has no room for would say, one line each. */
  readonly below: readonly string[];
}

/** The first cell of a row: what the row is about. */
export function RowHead({ children, below }: RowHeadProps) {
  return (
    <th scope="row" className="px-4 py-2 text-start font-medium break-words">
      {children}
      <span className="block text-sm font-normal text-ink-soft sm:hidden">
        {below.map((line, at) => (
          <span key={at} className="block">
            {line}
          </span>
        ))}
      </span>
    </th>
  );
}

/** A cell that a phone has no room for. */
export function Cell({ children }: { readonly children: ReactNode }) {
  return (
    <td
      className={`px-4 py-2 text-ink-soft tabular-nums lg:whitespace-nowrap tall:whitespace-normal ${wideOnly}`}
    >
      {children}
    </td>
  );
}

/** The last cell of a row: what can be done with it. */
export function ActionCell({ children }: { readonly children: ReactNode }) {
  return <td className="py-1 pe-2 text-end">{children}</td>;
}
