/**
 * Whether a licence expression leaves a choice that is allowed throughout: of `A OR B` one, of `A AND B` both. What it does not understand, and exceptions
 * (`WITH`), it does not allow.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;

  /** `AND` binds more strongly than `OR`. Both sides are read in any case, so that the rest is read from the right place. */
  function either(): boolean {
    let holds = both();
    while (words[at] === 'OR') {
      at++;
      holds = both() || holds;
    }
    return holds;
  }

  function both(): boolean {
    let holds = one();
    while (words[at] === 'AND') {
      at++;
      holds = one() && holds;
    }
    return holds;
  }

  function one(): boolean {
    const word = words[at++];
    if (word !== '(') return word !== undefined && allowed.has(word);
    const inside = either();
    return words[at++] === ')' && inside;
  }

  return either() && at === words.length;
}
