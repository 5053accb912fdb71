import { expect, it } from 'vitest';
import { page } from '../docs/read';

const workflow = page('.github/workflows/security.yml');

it('every action of the workflow is pinned by its commit, with its release beside it', () => {
  const uses = workflow.split('\n').filter((line) => line.includes('uses:'));
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses)
    expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

it('a job may do nothing that it does not ask for, and none may write to the repository', () => {
  expect(workflow).toContain('\npermissions: {}\n');
  expect(workflow).not.toMatch(/contents: write|write-all|pull_request_target/);
});

it('it runs on pushes, on pull requests and every week', () => {
  for (const event of ['push:', 'pull_request:', 'schedule:', 'cron:', 'npm run security'])
    expect(workflow).toContain(event);
});
