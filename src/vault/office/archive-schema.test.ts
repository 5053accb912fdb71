import { expect, test } from 'vitest';
import { z } from 'zod';
import { Archive } from './archive';

test('the published JSON Schema of the archive is that which the app checks with', async () => {
  const schema = z.toJSONSchema(Archive, { io: 'input' });
  const titled = { title: 'Countenance archive, version 6', ...schema };
  await expect(`${JSON.stringify(titled, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/archive.schema.json',
  );
});
