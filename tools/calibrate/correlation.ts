/**
 * Intra-class correlation of the values of several groups, by a one-way analysis of variance with groups of different sizes (Shrout and
 * Fleiss, "Intraclass correlations", Psychological Bulletin 86, 1979, ICC(1,1); the mean group size after Donner, 1986).
 *
 * @param groups at least two, one of them with more than one value
 * @returns 1: within a group all are equal; 0: a group says nothing about its members
 */
export function intraClass(groups: readonly (readonly number[])[]): number {
  const all = groups.flat();
  const mean = average(all);
  let [between, within, squares] = [0, 0, 0];
  for (const group of groups) {
    const own = average(group);
    between += group.length * (own - mean) ** 2;
    for (const value of group) within += (value - own) ** 2;
    squares += group.length ** 2;
  }
  const betweenMean = between / (groups.length - 1);
  const withinMean = within / (all.length - groups.length);
  const size = (all.length - squares / all.length) / (groups.length - 1);
  return (betweenMean - withinMean) / (betweenMean + (size - 1) * withinMean);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
