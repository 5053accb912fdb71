import '../bridge/trusted-types';
import '../bridge/without-jit';
import { serve, type Handlers } from '../bridge';
import { fail, ok, type EngineMessage, type Result } from '../domain';
import { ENGINE_LIMITS } from './limits';
import { checkPack, choosePack, forgetPack, keepPack, listPacks } from './packs';
import { capturePhotoFace, openPhoto, recognisePhoto, type OpenPhoto } from './photo';
import { processFrame, type Stages } from './pipeline';
import {
  requests,
  type EngineCalls,
  type EngineEvent,
  type EngineInfo,
  type EngineStartError,
} from './protocol';
import { createStages } from './stages';

let stages: Stages | null = null;
let photo: OpenPhoto | null = null;
let vault: MessagePort | null = null;

const calls: Handlers<EngineCalls> = {
  start: { schema: requests.start, handle: start },
  connectVault: {
    schema: requests.connectVault,
    handle({ port }) {
      // Once only: a script injected into the page must not be able to put itself between engine and vault.
      if (vault) throw new Error('the engine is connected already');
      vault = port;
      announce();
      return null;
    },
  },
  frame: {
    schema: requests.frame,
    handle: ({ frameId, frame, task }) => processFrame(started(), frameId, frame, task),
  },
  openPhoto: {
    schema: requests.openPhoto,
    async handle({ frameId, photo: bitmap }) {
      photo = await openPhoto(started(), frameId, bitmap);
      return photo.observation;
    },
  },
  recognisePhoto: {
    schema: requests.recognisePhoto,
    async handle({ frameId }) {
      if (photo?.frameId === frameId) await recognisePhoto(started(), photo);
      return null;
    },
  },
  capturePhotoFace: {
    schema: requests.capturePhotoFace,
    handle: ({ frameId, face }) =>
      photo?.frameId === frameId
        ? capturePhotoFace(started(), photo, face)
        : fail({ kind: 'photo-gone' }),
  },
  closePhoto: {
    schema: requests.closePhoto,
    handle() {
      photo = null;
      return null;
    },
  },
  restart: {
    schema: requests.restart,
    handle() {
      if (stages) stages.before = null;
      stages?.tracker.reset();
      stages?.detector.reset();
      return null;
    },
  },
  checkPack: { schema: requests.checkPack, handle: ({ files }) => checkPack(files) },
  keepPack: { schema: requests.keepPack, handle: ({ files }) => keepPack(files) },
  listPacks: { schema: requests.listPacks, handle: listPacks },
  choosePack: { schema: requests.choosePack, handle: ({ id }) => choosePack(id) },
  forgetPack: { schema: requests.forgetPack, handle: ({ id }) => forgetPack(id) },
};

const emit = serve<EngineCalls, EngineEvent>(self, calls, ENGINE_LIMITS);

async function start(): Promise<Result<EngineInfo, EngineStartError>> {
  if (stages) return ok(stages.embedder.info());
  const created = await createStages({
    onProgress: (progress) => emit({ kind: 'progress', progress }),
    onBackendChange: (info) => emit({ kind: 'backend-changed', info }),
    toVault,
  });
  if (!created.ok) return created;
  stages = created.value;
  announce();
  return ok(stages.embedder.info());
}

/** Tells the vault which model its templates will be of, before the first of them and once: a started engine keeps its model. */
function announce(): void {
  if (!stages || !vault) return;
  const { model, output } = stages.embedder.spec;
  toVault({ kind: 'model', model, templateLength: output.length });
}

function started(): Stages {
  if (!stages) throw new Error('the engine has not been started');
  return stages;
}

function toVault(message: EngineMessage): void {
  if (!vault) throw new Error('the engine is not connected to a vault');
  // Moved, not copied: the engine keeps no template.
  vault.postMessage(message, 'template' in message ? [message.template.buffer] : []);
}
