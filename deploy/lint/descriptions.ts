import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** An image with a version or a digest: what "latest" is changes. */
const PinnedImage = z
  .string()
  .regex(/(@sha256:[0-9a-f]{64}|:(?!latest$)[\w.-]+)$/, 'the image needs a version or a digest');

const NumberedUser = z.string().regex(/^[1-9]\d*:[1-9]\d*$/, 'a user by number, and not root');

/** No host's name spaces, devices or sockets. */
const Absent = z.undefined().optional();

const ComposeService = z.looseObject({
  image: PinnedImage,
  user: NumberedUser,
  read_only: z.literal(true),
  tmpfs: z.array(z.string().regex(/^\/tmp:.*noexec.*size=/, 'noexec, and of a limited size')),
  cap_drop: z.tuple([z.literal('ALL')]),
  cap_add: Absent,
  privileged: Absent,
  network_mode: Absent,
  security_opt: z.array(z.string()).refine((list) => list.includes('no-new-privileges:true')),
  pids_limit: z.int().positive(),
  mem_limit: z.string(),
  volumes: z.array(z.string().regex(/:ro$/, 'to be mounted read-only')),
});
const Compose = z.strictObject({ services: z.record(z.string(), ComposeService) });

const Probe = z.looseObject({ httpGet: z.looseObject({ path: z.literal('/healthz') }) });

const Container = z.looseObject({
  image: PinnedImage,
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    privileged: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  resources: z.looseObject({ limits: z.looseObject({ memory: z.string() }) }),
  readinessProbe: Probe,
  livenessProbe: Probe,
});

const Deployment = z.looseObject({
  kind: z.literal('Deployment'),
  spec: z.looseObject({
    template: z.looseObject({
      spec: z.looseObject({
        automountServiceAccountToken: z.literal(false),
        hostNetwork: Absent,
        hostPID: Absent,
        hostIPC: Absent,
        securityContext: z.looseObject({
          runAsNonRoot: z.literal(true),
          runAsUser: z.int().positive(),
          runAsGroup: z.int().positive(),
          seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
        }),
        containers: z.array(Container).min(1),
        volumes: z.array(
          z.looseObject({
            hostPath: Absent,
            emptyDir: z.looseObject({ sizeLimit: z.string() }).optional(),
          }),
        ),
      }),
    }),
  }),
});

const NetworkPolicy = z.looseObject({
  kind: z.literal('NetworkPolicy'),
  spec: z.looseObject({
    policyTypes: z.array(z.string()).refine((types) => types.includes('Egress')),
    egress: z.array(z.never(), 'nothing is to go out'),
  }),
});

/** What every document of Kubernetes says of itself. */
const Described = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.looseObject({ name: z.string().min(1) }),
});

/** @returns what is wrong with a description for Docker Compose, in words */
export function lintCompose(text: string): readonly string[] {
  const { documents, problems } = read(text);
  return [...problems, ...documents.flatMap((document) => faults(Compose, document))];
}

/** @returns what is wrong with descriptions for Kubernetes, in words */
export function lintKubernetes(text: string): readonly string[] {
  const { documents, problems } = read(text);
  const ofKind = (kind: string) =>
    documents.filter((one) => Described.safeParse(one).data?.kind === kind);
  const missing = ['Deployment', 'Service', 'NetworkPolicy'].filter(
    (kind) => ofKind(kind).length === 0,
  );
  return [
    ...problems,
    ...missing.map((kind) => `there is no ${kind}`),
    ...documents.flatMap((document) => faults(Described, document)),
    ...ofKind('Deployment').flatMap((document) => faults(Deployment, document)),
    ...ofKind('NetworkPolicy').flatMap((document) => faults(NetworkPolicy, document)),
  ];
}

function read(text: string): { documents: readonly unknown[]; problems: readonly string[] } {
  const parsed = parseAllDocuments(text, { uniqueKeys: true });
  const documents = 'empty' in parsed ? [] : parsed;
  return {
    documents: documents.map((document) => document.toJS() as unknown),
    problems: documents.flatMap(({ errors }) => errors.map(({ message }) => message)),
  };
}

function faults(schema: z.ZodType, document: unknown): readonly string[] {
  const { error } = schema.safeParse(document);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
