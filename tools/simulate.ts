/**
 * `npm run simulate -- folder`: visits of the people on the photos of a folder, decided as the app decides them, to galleries of 20, 100 and 500
 * people (docs/decisions.md). Ends with 0 when they were simulated, 1 when the photos are refused, 2 when the command is wrong.
 */
import { describeFolder } from './calibrate/describe-folder';
import { report } from './simulate/report';

const EXIT = { done: 0, refused: 1, wrongCommand: 2 } as const;

async function main(): Promise<number> {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || more.length > 0) {
    console.error('Usage: npm run simulate -- FOLDER');
    return EXIT.wrongCommand;
  }
  const described = await describeFolder(folder);
  if (!described.ok) {
    console.error(described.error);
    return EXIT.refused;
  }
  console.log(report(described.value));
  return EXIT.done;
}

process.exitCode = await main();
