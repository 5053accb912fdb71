/**
 * Runs one job at a time and keeps at most one waiting: the newest. A live picture is worth only as much as it is fresh, so a
 * queue would only add delay.
 *
 * @param run what does the job
 * @param drop what frees a job that was overtaken
 * @returns a function that takes a job and promises its result, or `null` when a newer one overtook it
 */
export function newestOnly<Job, Done>(
  run: (job: Job) => Promise<Done>,
  drop: (job: Job) => void,
): (job: Job) => Promise<Done | null> {
  let running = false;
  let waiting: { job: Job; start: () => void; overtaken: () => void } | null = null;

  async function runAndContinue(job: Job): Promise<Done> {
    running = true;
    try {
      return await run(job);
    } finally {
      running = false;
      const next = waiting;
      waiting = null;
      next?.start();
    }
  }

  return (job) => {
    if (!running) return runAndContinue(job);
    waiting?.overtaken();
    return new Promise((resolve, reject) => {
      waiting = {
        job,
        start: () => runAndContinue(job).then(resolve, reject),
        overtaken: () => {
          drop(job);
          resolve(null);
        },
      };
    });
  };
}
