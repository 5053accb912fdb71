/** Tells how far a long piece of work has come. */
export type Progress = (label: string, done: number, total: number) => void;

/** Lines that a piece of work takes at most where a line cannot be written over. */
const STEPS = 10;

/** Shows progress in a terminal as one line that is written over, and elsewhere as a line for every tenth of the work. */
export function createProgress(out: NodeJS.WriteStream): Progress {
  return (label, done, total) => {
    const text = `${label}: ${done} of ${total} photos`;
    if (out.isTTY) out.write(`\r\u001b[K${text}${done === total ? '\n' : ''}`);
    else if (
      done === total ||
      Math.floor((done * STEPS) / total) > Math.floor(((done - 1) * STEPS) / total)
    )
      out.write(`${text}\n`);
  };
}
