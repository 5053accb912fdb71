/**
 * Milliseconds that a file stays available to the browser after it was asked to save it. Firefox and Safari read it some time later;
 * a minute is far more than any of them needs, and what is in the file is encrypted or wanted on paper.
 */
const READ_WITHIN_MILLIS = 60_000;

/** Has the browser save a file. */
export function download(content: Uint8Array<ArrayBuffer> | string, name: string): void {
  const source = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = source;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(source), READ_WITHIN_MILLIS);
}

/** Has the browser save a file that a worker holds, from its address there. The page never has what is in it. */
export function downloadFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** The day as it stands in names of files, in this device's own time: "2026-11-25". */
export function fileDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
