import { useEffect, useState } from 'react';
import { sha256Of } from '../../domain';
import { modelFiles, type ModelFile } from '../../engine';
import { readKeptFiles, type KeptFiles } from '../../sw';

/** How a model file is, as it was loaded just now. */
export interface CheckedModel {
  readonly file: ModelFile;
  readonly state: 'as-built' | 'changed' | 'unreachable';
}

/** What is running here, as far as it is looked at. */
export interface Versions {
  /** Bytes of models looked at so far; `null` when all is done. */
  readonly bytes: number | null;
  /** `null`: no service worker answers for this page. */
  readonly kept: KeptFiles | null;
  readonly models: readonly CheckedModel[];
}

/** Bytes of all models. */
export const MODEL_BYTES = modelFiles.reduce((sum, { bytes }) => sum + bytes, 0);

const NOTHING_YET: Versions = { bytes: 0, kept: null, models: [] };

/** Works out the fingerprints of everything that runs here, and again on demand. */
export function useVersions(): readonly [Versions, () => Promise<void>] {
  const [versions, setVersions] = useState(NOTHING_YET);
  useEffect(() => {
    let here = true;
    void look((found) => {
      if (here) setVersions(found);
    });
    return () => {
      here = false;
    };
  }, []);
  async function lookAgain() {
    setVersions(NOTHING_YET);
    await look(setVersions);
  }
  return [versions, lookAgain];
}

async function look(onFound: (versions: Versions) => void): Promise<void> {
  let models: readonly CheckedModel[] = [];
  let bytes = 0;
  for (const file of modelFiles) {
    models = [...models, { file, state: await check(file) }];
    bytes += file.bytes;
    onFound({ bytes, kept: null, models });
  }
  const kept = await readKeptFiles();
  onFound({ bytes: null, kept, models });
}

async function check({ path, sha256 }: ModelFile): Promise<CheckedModel['state']> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}models/${path}?sha256=${sha256}`);
    if (!response.ok) return 'unreachable';
    const bytes = new Uint8Array(await response.arrayBuffer());
    return (await sha256Of(bytes)) === sha256 ? 'as-built' : 'changed';
  } catch {
    return 'unreachable';
  }
}
