import { DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** A user and a group by number, neither of them root: Kubernetes cannot tell of a name whether it is root. */
const NUMBERED_USER = /^[1-9]\d*:[1-9]\d*$/;

/** An image by two arguments, the second of which is its digest. */
const BY_DIGEST = /^\$\{\w+_IMAGE\}@\$\{(\w+_DIGEST)\}$/;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** @returns what is wrong with a Dockerfile, in words */
export function lintDockerfile(text: string): readonly string[] {
  const syntax = validate(text).map(
    ({ message, range }) => `line ${range.start.line + 1}: ${textOf(message)}`,
  );
  const file = DockerfileParser.parse(text);
  const instructions = file.getInstructions();
  const stages = file.getFROMs();
  const lastBegins = stages.at(-1)?.getRange().start.line ?? 0;
  const last = instructions.filter((one) => one.getRange().start.line >= lastBegins);
  const isLast = (keyword: string) => last.filter((one) => one.getKeyword() === keyword).at(-1);
  const problems = [
    ...syntax,
    ...(stages.length < 2 ? ['what builds is not to be in what runs: it takes two stages'] : []),
    ...stages.flatMap((stage) => lintStage(stage, digestsIn(instructions))),
    ...instructions.flatMap(lintInstruction),
  ];
  if (!NUMBERED_USER.test(isLast('USER')?.getArgumentsContent() ?? ''))
    problems.push('the last stage needs a USER by number, UID:GID, and not root');
  if (!isList(isLast('ENTRYPOINT')?.getArgumentsContent()))
    problems.push('ENTRYPOINT has to be a list: as a text it would need a shell');
  if (!isList(/CMD (.*)$/s.exec(isLast('HEALTHCHECK')?.getArgumentsContent() ?? '')?.[1]))
    problems.push('HEALTHCHECK CMD has to be there, as a list: as a text it would need a shell');
  return problems;
}

function digestsIn(instructions: readonly Instruction[]): ReadonlyMap<string, string> {
  const args = instructions.filter((one) => one.getKeyword() === 'ARG');
  return new Map(
    args.map((arg) => {
      const [name = '', value = ''] = (arg.getArgumentsContent() ?? '').split('=');
      return [name, value];
    }),
  );
}

function lintStage(stage: From, digests: ReadonlyMap<string, string>): readonly string[] {
  const image = stage.getImage() ?? '';
  const [, name] = BY_DIGEST.exec(image) ?? [];
  if (name === undefined) return [`FROM ${image}: not pinned as \${…_IMAGE}@\${…_DIGEST}`];
  return DIGEST.test(digests.get(name) ?? '') ? [] : [`ARG ${name} is no digest`];
}

function lintInstruction(instruction: Instruction): readonly string[] {
  const keyword = instruction.getKeyword();
  const content = instruction.getArgumentsContent() ?? '';
  if (keyword === 'ADD') return ['ADD fetches and unpacks; COPY does neither'];
  if (keyword === 'RUN' && /\b(curl|wget)\b.*\|\s*(ba)?sh\b/.test(content))
    return ['RUN pipes what it fetches into a shell'];
  if (['ENV', 'ARG'].includes(keyword) && /(?:PASSWORD|SECRET|TOKEN|_KEY)\w*=/i.test(content))
    return [`${keyword} holds a secret, which everybody who has the image can read`];
  return [];
}

/** Whether it is a JSON array of texts, which is run without a shell. */
function isList(content: string | null | undefined): boolean {
  try {
    const list: unknown = JSON.parse(content ?? '');
    return Array.isArray(list) && list.length > 0;
  } catch {
    return false;
  }
}

/** A message of the linter, which may be Markdown. */
function textOf(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}
