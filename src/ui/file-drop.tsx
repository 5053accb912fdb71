import { ImageUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Button } from './button';

interface DropProps {
  /** A picture of what is chosen; a photo unless told otherwise. */
  readonly picture?: ReactNode;
  /** What the button says: "Choose a photo". */
  readonly label: string;
  /** What may be chosen, and that dropping works too. */
  readonly hint: string;
  /** Media types offered first by the file dialog; none for files that systems have no type for. */
  readonly types: readonly string[];
  readonly isDisabled: boolean;
}

interface FileDropProps extends DropProps {
  readonly onFile: (file: File) => void;
}

/** One file, chosen or dropped. */
export function FileDrop({ onFile, ...rest }: FileDropProps) {
  const first = ([file]: readonly File[]) => {
    if (file) onFile(file);
  };
  return <Drop {...rest} allowsMultiple={false} onFiles={first} />;
}

interface FilesDropProps extends DropProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Several files, chosen or dropped together. */
export function FilesDrop(props: FilesDropProps) {
  return <Drop {...props} allowsMultiple />;
}

function Drop({
  picture = <ImageUp aria-hidden className="size-8 text-ink-soft" />,
  label,
  hint,
  types,
  isDisabled,
  allowsMultiple,
  onFiles,
}: FilesDropProps & { readonly allowsMultiple: boolean }) {
  return (
    <DropZone
      isDisabled={isDisabled}
      onDrop={({ items }) => {
        const files = items.filter((item) => item.kind === 'file');
        void Promise.all(files.map((file) => file.getFile())).then(onFiles);
      }}
      className="flex flex-col items-center gap-3 rounded-panel border-2 border-dashed border-line-strong bg-card px-6 py-8 text-center transition-colors data-drop-target:border-accent data-drop-target:bg-accent-soft"
    >
      {picture}
      <FileTrigger
        acceptedFileTypes={types}
        allowsMultiple={allowsMultiple}
        onSelect={(files) => onFiles([...(files ?? [])])}
      >
        <Button isDisabled={isDisabled}>{label}</Button>
      </FileTrigger>
      <p className="max-w-sm text-sm text-ink-soft">{hint}</p>
    </DropZone>
  );
}
