/** Reads recipients as `age` keeps them in a file: one a line, with comments after `#`. */
export function recipientsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
