import { describe, expect, test } from 'vitest';
import { ModelId } from '../../domain';
import { loadModels } from '../models';
import { BUILT_IN_NETWORK, specOf } from '../network-spec';
import { selfTest } from './self-test';
import { exampleManifest } from './testing/example';
import { floats, smallNetwork, type Changes } from './testing/network';

const spec = specOf(ModelId.parse('small-net+0123456789abcdef'), exampleManifest);
const tryOut = (changes: Changes = {}) => selfTest({ spec, bytes: smallNetwork(changes) });
const fault = (kind: string) => ({ ok: false, error: { kind } });

/** A last step that multiplies with, or adds, one number. */
const last = (op: 'Mul' | 'Div' | 'Sub', value: number): Changes => ({
  tail: [{ op, inputs: ['last', 'by'], output: 'embedding' }],
  constants: [floats('by', [1], value)],
});

describe('the self-test passes', () => {
  test('a small network', async () => {
    expect(await tryOut()).toEqual({ ok: true, value: null });
  });

  test('the network that the app ships', async () => {
    const models = await loadModels(() => undefined);
    const bytes = models.ok ? models.value.get('face-embedding.onnx') : undefined;
    if (!bytes) throw new Error('no embedding network; npm run models prepares it');
    expect(await selfTest({ spec: BUILT_IN_NETWORK, bytes })).toEqual({ ok: true, value: null });
  });
});

describe('the self-test refuses a network', () => {
  test('that does not start, because an input of a node comes from nowhere', async () => {
    const tail = [{ op: 'Add', inputs: ['last', 'nowhere'], output: 'embedding' }];
    expect(await tryOut({ tail })).toMatchObject(fault('does-not-start'));
  });

  test('that does not run on pictures of the announced size', async () => {
    const wide = { ...spec, cut: { ...spec.cut, width: 128 } };
    const tested = await selfTest({ spec: wide, bytes: smallNetwork() });
    expect(tested).toMatchObject(fault('does-not-run'));
  });

  test('that gives another number of numbers', async () => {
    const error = { kind: 'output-length', length: 32, announced: 64 };
    expect(await tryOut({ length: 32 })).toEqual({ ok: false, error });
  });

  test('that gives what is no number, or an infinite one', async () => {
    expect(await tryOut(last('Div', 0))).toMatchObject(fault('not-finite'));
    expect(await tryOut({ weight: () => NaN })).toMatchObject(fault('not-finite'));
  });

  test('that gives nothing but zeros', async () => {
    expect(await tryOut(last('Mul', 0))).toMatchObject(fault('no-direction'));
  });

  test('that gives the same whatever it sees', async () => {
    expect(await tryOut(last('Sub', 1e9))).toMatchObject(fault('blind'));
  });
});
