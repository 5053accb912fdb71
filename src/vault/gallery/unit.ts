import type { Template } from '../../domain';

/** The same template at unit length, in memory of its own, or `null` when it has no direction (all zeros). */
export function toUnit(template: Template): Template | null {
  let squares = 0;
  for (const number of template) squares += number * number;
  const length = Math.sqrt(squares);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  return template.map((number) => number / length);
}
