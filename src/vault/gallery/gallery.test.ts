import { describe, expect, test } from 'vitest';
import {
  newId,
  PersonId,
  BUILT_IN_TEMPLATE_LENGTH,
  type NamedPerson,
  type Template,
} from '../../domain';
import { createGallery } from './gallery';
import { search } from './search';
import { toUnit } from './unit';

/** A unit vector along one axis: templates on different axes score 0, on the same axis 1. */
function axis(index: number): Template {
  const template = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  template[index] = 1;
  return template;
}

function person(name: string): NamedPerson {
  return { id: newId(PersonId), name };
}

function randomTemplate(): Template {
  const template = Float32Array.from(
    { length: BUILT_IN_TEMPLATE_LENGTH },
    () => Math.random() - 0.5,
  );
  return toUnit(template) ?? axis(0);
}

describe('search', () => {
  test('gives each person the score of their most similar template, best first', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const [anna, bert, cleo] = [person('Anna'), person('Bert'), person('Cleo')];
    gallery.add(anna, [axis(0), axis(1)]);
    gallery.add(bert, [axis(2)]);
    gallery.add(cleo, [axis(3), axis(1), axis(4)]);
    const probe = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
    probe.set([0.48, 0.6, 0.64]);
    const found = search(gallery, probe, -1);
    expect(found.map((candidate) => candidate.person)).toEqual([bert, anna, cleo]);
    expect(found[0]?.score).toBeCloseTo(0.64, 6);
    expect(found[1]?.score).toBeCloseTo(0.6, 6);
    expect(found[2]?.score).toBeCloseTo(0.6, 6);
  });

  test('agrees with a sum over all numbers done in double precision', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const templates = Array.from({ length: 200 }, randomTemplate);
    for (const template of templates) gallery.add(person('someone'), [template]);
    const probe = randomTemplate();
    const exact = templates
      .map((template) => [...template].reduce((sum, x, i) => sum + x * (probe[i] ?? NaN), 0))
      .sort((a, b) => b - a);
    const scores = search(gallery, probe, -1).map(({ score }) => score);
    expect(scores).toHaveLength(200);
    scores.forEach((score, index) => expect(score).toBeCloseTo(exact[index] ?? NaN, 9));
  });

  test('leaves out who scores less than asked for, keeps who scores exactly that', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const anna = person('Anna');
    gallery.add(anna, [axis(0)]);
    gallery.add(person('Bert'), [axis(1)]);
    expect(search(gallery, axis(0), 1)).toEqual([{ person: anna, score: 1 }]);
  });

  test('compares nobody who must not be', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const [anna, bert] = [person('Anna'), person('Bert')];
    gallery.add(anna, [axis(0)]);
    gallery.add(bert, [axis(0)]);
    const found = search(gallery, axis(0), 0.5, (id) => id !== anna.id);
    expect(found.map((candidate) => candidate.person)).toEqual([bert]);
  });

  test('finds nobody in an empty gallery, and nobody without templates', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    expect(search(gallery, axis(0), -1)).toEqual([]);
    gallery.add(person('Anna'), []);
    expect(search(gallery, axis(0), -1)).toEqual([]);
  });
});

describe('gallery', () => {
  test('of a shorter model keeps rows of its own length apart, and takes none of another', () => {
    const gallery = createGallery(33);
    const [anna, bert] = [person('Anna'), person('Bert')];
    const short = (index: number) => axis(index).slice(0, 33);
    gallery.add(anna, [short(0), short(32)]);
    gallery.add(bert, [short(1)]);
    expect(gallery.templatesOf(bert.id)).toEqual([short(1)]);
    expect(search(gallery, short(32), 0.5)).toEqual([{ person: anna, score: 1 }]);
    gallery.remove(anna.id);
    expect([gallery.has(anna.id), gallery.has(bert.id)]).toEqual([false, true]);
    expect(search(gallery, short(1), 0.5)).toEqual([{ person: bert, score: 1 }]);
    expect(() => gallery.add(anna, [axis(0)])).toThrow(RangeError);
    expect(() => search(gallery, axis(0), 0.5)).toThrow(RangeError);
  });

  test('keeps finding everybody else after people were removed and others added', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const people = Array.from({ length: 100 }, (_, index) => ({
      ...person(`person ${index}`),
      templates: Array.from({ length: 1 + (index % 3) }, randomTemplate),
    }));
    for (const { templates, ...named } of people) gallery.add(named, templates);
    const gone = people.filter((_, index) => index % 4 === 0);
    for (const { id } of gone) gallery.remove(id);
    for (const { templates, ...named } of gone.slice(5)) gallery.add(named, templates);
    people.forEach(({ id, templates }) => {
      const stays = !gone.slice(0, 5).some((other) => other.id === id);
      for (const template of templates) {
        const best = search(gallery, template, 0.9999)[0];
        expect(best?.person.id).toBe(stays ? id : undefined);
      }
    });
  });

  test('holds no number of a template that was removed', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const [anna, bert] = [person('Anna'), person('Bert')];
    gallery.add(anna, [axis(5), axis(6)]);
    gallery.add(bert, [axis(7)]);
    gallery.remove(anna.id);
    expect([...gallery.block].filter((number) => number !== 0)).toHaveLength(1);
    gallery.clear();
    expect(gallery.block.every((number) => number === 0)).toBe(true);
    expect(gallery.entries).toEqual([]);
  });

  test("gives copies of one person's templates, in their order", () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const [anna, bert] = [person('Anna'), person('Bert')];
    gallery.add(anna, [axis(5)]);
    gallery.add(bert, [axis(7), axis(6)]);
    const copies = gallery.templatesOf(bert.id);
    expect(copies).toEqual([axis(7), axis(6)]);
    copies[0]?.fill(0);
    expect(gallery.templatesOf(bert.id)).toEqual([axis(7), axis(6)]);
    expect(gallery.templatesOf(newId(PersonId))).toEqual([]);
  });

  test('refuses to add a person twice', () => {
    const gallery = createGallery(BUILT_IN_TEMPLATE_LENGTH);
    const anna = person('Anna');
    gallery.add(anna, [axis(0)]);
    expect(() => gallery.add(anna, [axis(1)])).toThrow();
  });
});

describe('unit length', () => {
  test('is what any template is brought to, in a copy', () => {
    const raw = new Float32Array(BUILT_IN_TEMPLATE_LENGTH).fill(3);
    const unit = toUnit(raw);
    expect(unit?.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 6);
    expect(raw[0]).toBe(3);
  });

  test('is refused to a template without direction', () => {
    expect(toUnit(new Float32Array(BUILT_IN_TEMPLATE_LENGTH))).toBeNull();
  });
});
