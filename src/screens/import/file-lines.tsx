interface FileLinesProps {
  readonly lines: readonly { readonly file: string; readonly text: string }[];
}

/** One line for each file: its name, and what became of it. */
export function FileLines({ lines }: FileLinesProps) {
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {lines.map(({ file, text }, at) => (
        <li key={at} className="gap-x-4 sm:grid sm:grid-cols-[2fr_3fr]">
          <span className="block break-words sm:min-w-0">
            <bdi>{file}</bdi>
          </span>
          <span className="block text-ink-soft sm:min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  );
}
