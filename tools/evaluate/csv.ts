/** A row of a CSV file with the number of its line. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One cell: in quotation marks, which are doubled inside, or bare. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/y;

/**
 * Reads comma separated values (RFC 4180, one row a line). Spaces around a cell, empty lines and a byte order mark are dropped.
 */
export function readCsv(text: string): readonly Row[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < line.length) {
    const match = CELL.exec(line);
    // A quotation mark in the wrong place: the rest as it stands, which then fits nothing and is refused by whoever reads the rows.
    if (!match) return [...cells, line];
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}
